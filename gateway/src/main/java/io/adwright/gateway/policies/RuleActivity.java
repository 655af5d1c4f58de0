package io.adwright.gateway.policies;

import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.RuleFired;
import io.adwright.contracts.event.RuleResult;
import io.adwright.gateway.trace.Trace;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a rule said in some runs.
 *
 * @param ruleId as records have it
 * @param results how often it said what
 * @param lastAt when it was asked last
 * @param lastVersion its version then
 * @param lastDetail what it said then, with value and limit
 */
public record RuleActivity(
    String ruleId,
    Map<RuleResult, Integer> results,
    Instant lastAt,
    String lastVersion,
    String lastDetail) {

  /** Returns what each rule said in {@code runs}, by its id. */
  public static Map<String, RuleActivity> of(Collection<Trace> runs) {
    var byRule = new TreeMap<String, RuleActivity>();
    for (Trace run : runs) {
      run.execution()
          .ifPresent(made -> add(byRule, made.getDecisions(), made.getContext().getOccurredAt()));
    }
    return Collections.unmodifiableMap(byRule);
  }

  /** How often it said {@code result}. */
  public int count(RuleResult result) {
    return results.getOrDefault(result, 0);
  }

  private static void add(Map<String, RuleActivity> byRule, List<Decision> decisions, Instant at) {
    for (Decision decision : decisions) {
      for (RuleFired fired : decision.getRules()) {
        var once =
            new RuleActivity(
                fired.getRuleId(),
                Map.of(fired.getOutcome(), 1),
                at,
                fired.getVersion(),
                fired.getDetail());
        byRule.merge(fired.getRuleId(), once, RuleActivity::and);
      }
    }
  }

  private RuleActivity and(RuleActivity other) {
    var sum = new EnumMap<RuleResult, Integer>(RuleResult.class);
    sum.putAll(results);
    other.results.forEach((result, count) -> sum.merge(result, count, Integer::sum));
    RuleActivity last = other.lastAt.isAfter(lastAt) ? other : this;
    return new RuleActivity(
        ruleId, Collections.unmodifiableMap(sum), last.lastAt, last.lastVersion, last.lastDetail);
  }
}
