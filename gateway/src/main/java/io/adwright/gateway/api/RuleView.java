package io.adwright.gateway.api;

import io.adwright.contracts.event.RuleFired;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one rule said about a proposal. */
public record RuleView(
    String ruleId,
    String version,
    @Schema(enumeration = {"BLOCKED", "PASSED", "CLAMPED", "ASKED"}) String outcome,
    @Schema(description = "Names the value and the limit") String detail) {

  static RuleView of(RuleFired rule) {
    return new RuleView(
        rule.getRuleId(), rule.getVersion(), rule.getOutcome().name(), rule.getDetail());
  }
}
