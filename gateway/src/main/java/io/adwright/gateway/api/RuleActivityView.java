package io.adwright.gateway.api;

import io.adwright.contracts.event.RuleResult;
import io.adwright.gateway.policies.RuleActivity;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule, built in or a policy, said lately. */
@Schema(description = "What a rule, built in or a policy, said in the runs that were looked at")
public record RuleActivityView(
    @Schema(examples = "step-limit") String ruleId,
    int passed,
    int clamped,
    int asked,
    int blocked,
    Instant lastAt,
    @Schema(description = "Its version then") String lastVersion,
    @Schema(description = "What it said then: names the value and the limit") String lastDetail) {

  static RuleActivityView of(RuleActivity rule) {
    return new RuleActivityView(
        rule.ruleId(),
        rule.count(RuleResult.PASSED),
        rule.count(RuleResult.CLAMPED),
        rule.count(RuleResult.ASKED),
        rule.count(RuleResult.BLOCKED),
        rule.lastAt(),
        rule.lastVersion(),
        rule.lastDetail());
  }
}
