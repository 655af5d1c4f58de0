package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.RuleFired;
import io.adwright.contracts.event.RuleResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges every proposal before anything reaches the ad platform; there is no second way there.
 *
 * <p>A pure function: equal proposals in equal situations get equal verdicts. The rules are asked
 * in a fixed order, each about what the ones before have left of the action; the first that blocks
 * ends the matter.
 */
public final class Gate {
  private final GatePolicy policy;
  private final ListedKinds listedKinds = new ListedKinds();
  private final List<Rule> rules;

  public Gate(GatePolicy policy) {
    this.policy = policy;
    this.rules =
        List.of(
            new OneChangePerPlan(),
            new KnownState(),
            new SameCurrency(),
            new ExpectedCurrent(),
            new FittingStatus(),
            new PersonDecides(),
            new StepLimit(policy.maxStepPercent()),
            new PayableAmount());
  }

  /** Returns what tells this gate's judgement from another's in records. */
  public String version() {
    return policy.version();
  }

  /**
   * Returns the action that {@code proposed} means; empty if it is none that could ever be allowed.
   */
  Optional<Action> read(ActionSpec proposed, String currencyCode) {
    return listedKinds.read(proposed, currencyCode) instanceof ListedKinds.Listed listed
        ? Optional.of(listed.action())
        : Optional.empty();
  }

  /** Judges {@code proposed}, which may be anything that the wire can carry. */
  public Verdict judge(ActionSpec proposed, Situation situation) {
    return switch (listedKinds.read(proposed, situation.campaign().getCurrency())) {
      case ListedKinds.Listed(Action action, RuleFired fired) ->
          action.exposure() == Exposure.NEUTRAL
              ? new Verdict.Allow(action, List.of(fired))
              : judge(action, fired, situation);
      case ListedKinds.Unlisted(String why, RuleFired fired) ->
          new Verdict.Block(null, BlockCode.UNKNOWN_ACTION, why, List.of(fired));
    };
  }

  private Verdict judge(Action proposed, RuleFired first, Situation situation) {
    List<RuleFired> fired = new ArrayList<>(List.of(first));
    List<String> notes = new ArrayList<>();
    List<String> questions = new ArrayList<>();
    Action action = proposed;
    for (Rule rule : rules) {
      switch (rule.check(action, situation)) {
        case RuleOutcome.NotConcerned _ -> {}
        case RuleOutcome.Passed(String detail) -> fired.add(of(rule, RuleResult.PASSED, detail));
        case RuleOutcome.Clamped(Action to, String detail, String note) -> {
          fired.add(of(rule, RuleResult.CLAMPED, detail));
          notes.add(note);
          action = to;
        }
        case RuleOutcome.Asked(String detail) -> {
          fired.add(of(rule, RuleResult.ASKED, detail));
          questions.add(detail);
        }
        case RuleOutcome.Blocked(BlockCode code, String detail) -> {
          fired.add(of(rule, RuleResult.BLOCKED, detail));
          return new Verdict.Block(proposed, code, detail, fired);
        }
      }
    }
    if (!questions.isEmpty()) {
      return new Verdict.Ask(action, String.join("; ", questions), fired);
    }
    return notes.isEmpty()
        ? new Verdict.Allow(action, fired)
        : new Verdict.Clamp(action, String.join("; ", notes), fired);
  }

  private static RuleFired of(Rule rule, RuleResult result, String detail) {
    return new RuleFired(rule.id(), rule.version(), result, detail);
  }
}
