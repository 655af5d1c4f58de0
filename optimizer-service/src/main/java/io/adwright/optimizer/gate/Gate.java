package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.RuleFired;
import io.adwright.contracts.event.Strategy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Judges every proposal before anything reaches the ad platform; there is no second way there.
 *
 * <p>A pure function: equal proposals in equal situations get equal verdicts. The rules are asked
 * in a fixed order, each about what the ones before have left of the action; the first that blocks
 * ends the matter. The operators' policies come after the built-in limits and can only tighten what
 * these leave.
 */
public final class Gate {
  private final GatePolicy policy;
  private final ListedKinds listedKinds = new ListedKinds();
  private final List<Rule> builtIn;
  private final List<Rule> last;

  public Gate(GatePolicy policy) {
    this.policy = policy;
    this.builtIn =
        List.of(
            new KillSwitch(),
            new OneChangePerPlan(),
            new KnownState(),
            new KnownBooks(),
            new FreshData(policy.maxDataAge()),
            new FreshPlan(policy.limits().planExpiry()),
            new SameCurrency(),
            new ExpectedCurrent(),
            new FittingStatus(),
            new PersonDecides(),
            new StepLimit(policy.maxStepPercent()));
    SpendLimits limits = policy.limits();
    // After everything that can make the action smaller: these judge what is left of it.
    this.last =
        List.of(
            new PayableAmount(),
            new ObservationWindow(limits.coolDown(), limits.afterConflict()),
            new PlatformQuota(),
            new SpendCaps(limits.caps()),
            new ReleasedByPerson(limits.askAbove()));
  }

  /** Returns what tells this gate's judgement from another's in records. */
  public String version() {
    return policy.version();
  }

  /** Returns what a campaign's day, month and window are reckoned by. */
  Instant reckonedAt(Strategy plan, Instant now) {
    // The bundled simulator lives in the time of its data.
    return policy.maxDataAge().isPresent() ? now : plan.getDiagnosis().getAsOf();
  }

  SpendLimits limits() {
    return policy.limits();
  }

  /**
   * Returns the action that {@code proposed} means; empty if it is none that could ever be allowed.
   */
  public Optional<Action> read(ActionSpec proposed, String currencyCode) {
    return listedKinds.read(proposed, currencyCode) instanceof ListedKinds.Listed listed
        ? Optional.of(listed.action())
        : Optional.empty();
  }

  /**
   * Returns what the step limit leaves of {@code action}, which is what policies are asked about;
   * empty if nothing is left.
   */
  public Optional<Action> withinStep(Action action) {
    return switch (StepLimit.of(policy.maxStepPercent(), action)) {
      case RuleOutcome.Clamped(Action to, var _, var _) -> Optional.of(to);
      case RuleOutcome.Blocked _ -> Optional.empty();
      case RuleOutcome.NotConcerned _, RuleOutcome.Passed _, RuleOutcome.Asked _ ->
          Optional.of(action);
    };
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
    var hearing = new Hearing(proposed, first);
    hear(hearing, builtIn, situation);
    if (!hearing.isOver()) {
      for (Policies.Ruling ruling : policy.policies().judge(hearing.action(), situation)) {
        hearing.hear(ruling.policy(), ruling.version(), ruling.outcome());
      }
    }
    hear(hearing, last, situation);
    return hearing.verdict();
  }

  private static void hear(Hearing hearing, List<Rule> rules, Situation situation) {
    for (Rule rule : rules) {
      if (hearing.isOver()) {
        return;
      }
      hearing.hear(rule.id(), rule.version(), rule.check(hearing.action(), situation));
    }
  }
}
