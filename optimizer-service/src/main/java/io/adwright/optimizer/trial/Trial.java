package io.adwright.optimizer.trial;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.Proposal;
import io.adwright.contracts.event.RuleFired;
import io.adwright.contracts.event.RuleResult;
import io.adwright.contracts.event.Strategy;
import io.adwright.contracts.event.VerdictKind;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.Gate;
import io.adwright.optimizer.gate.Policies.Ruling;
import io.adwright.optimizer.gate.RuleOutcome;
import io.adwright.optimizer.gate.Situation;
import io.adwright.optimizer.policy.PolicySet;
import io.adwright.optimizer.policy.PolicyText;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks policies that are not in force about what was decided. A pure function of the records.
 *
 * <p>What other rules said stays as it was recorded: books, cool-downs and orders of that day are
 * not imagined anew, and as in the gate a policy can only tighten what they left. A tried policy
 * takes the place of the one in force of the same name. The platform is taken to have been as the
 * plan says it was.
 */
public final class Trial {
  private static final List<VerdictKind> MILD_TO_STRICT =
      List.of(VerdictKind.ALLOW, VerdictKind.CLAMP, VerdictKind.ASK, VerdictKind.BLOCK);

  private final PolicySet tried;
  private final Gate gate;
  private final Set<String> names;

  public Trial(PolicySet tried, Gate gate) {
    this.tried = tried;
    this.gate = gate;
    this.names = tried.texts().stream().map(PolicyText::id).collect(Collectors.toUnmodifiableSet());
  }

  /** Returns a line for each decision that policies have a say in. */
  public List<Tried> of(Strategy plan, Execution made) {
    Map<String, Proposal> proposals =
        plan.getProposals().stream()
            .collect(
                Collectors.toMap(
                    Proposal::getProposalId, Function.identity(), (first, second) -> first));
    List<Tried> lines = new ArrayList<>();
    for (Decision decision : made.getDecisions()) {
      Proposal proposal = proposals.get(decision.getProposalId());
      if (proposal != null) {
        gate.read(decision.getProposed(), made.getCurrency())
            .filter(action -> action.exposure() != Exposure.NEUTRAL)
            .map(action -> judge(decision, action, situation(plan, proposal, made, decision)))
            .ifPresent(lines::add);
      }
    }
    return lines;
  }

  private Tried judge(Decision decision, Action action, Situation situation) {
    List<RuleFired> replaced = rules(decision, true).toList();
    VerdictKind before = decision.getVerdict();
    VerdictKind kept =
        replaced.isEmpty()
            ? before
            : strictest(rules(decision, false).map(rule -> kind(rule.getOutcome())));
    Optional<Action> left = gate.withinStep(action);
    List<Ruling> rulings =
        kept == VerdictKind.BLOCK
            ? List.of()
            : left.map(it -> tried.judge(it, situation)).orElse(List.of());
    VerdictKind after =
        strictest(
            Stream.concat(Stream.of(kept), rulings.stream().map(ruling -> kind(ruling.outcome()))));
    boolean smaller =
        after != VerdictKind.BLOCK
            && left.filter(SetDailyBudget.class::isInstance)
                .map(SetDailyBudget.class::cast)
                .filter(it -> isSmaller(rulings, it, decision))
                .isPresent();
    boolean unsure =
        after != VerdictKind.BLOCK
            && replaced.stream()
                .map(RuleFired::getOutcome)
                .anyMatch(it -> it == RuleResult.BLOCKED || it == RuleResult.CLAMPED);
    return new Tried(
        decision.getProposalId(),
        before,
        after,
        smaller,
        before == after && !smaller ? List.of() : because(rulings, replaced, before, after),
        unsure);
  }

  private static List<String> because(
      List<Ruling> rulings, List<RuleFired> replaced, VerdictKind before, VerdictKind after) {
    if (MILD_TO_STRICT.indexOf(after) < MILD_TO_STRICT.indexOf(before)) {
      return replaced.stream()
          .filter(rule -> rule.getOutcome() != RuleResult.PASSED)
          .map(rule -> rule.getRuleId() + " no longer says: " + rule.getDetail())
          .toList();
    }
    return rulings.stream()
        .filter(ruling -> kind(ruling.outcome()) != VerdictKind.ALLOW)
        .map(ruling -> ruling.policy() + ": " + detail(ruling.outcome()))
        .toList();
  }

  /** Whether a limit leaves less than what was done, or would have been. */
  private static boolean isSmaller(List<Ruling> rulings, SetDailyBudget left, Decision decision) {
    long from = left.from().micros();
    long done = decision.getEffective().flatMap(ActionSpec::getToMicros).orElse(left.to().micros());
    return rulings.stream()
        .map(Ruling::outcome)
        .anyMatch(
            outcome ->
                outcome instanceof RuleOutcome.Clamped(SetDailyBudget limited, var _, var _)
                    && Math.abs(limited.to().micros() - from) < Math.abs(done - from));
  }

  private Stream<RuleFired> rules(Decision decision, boolean tried) {
    return decision.getRules().stream().filter(rule -> names.contains(rule.getRuleId()) == tried);
  }

  private static Situation situation(
      Strategy plan, Proposal proposal, Execution made, Decision decision) {
    CampaignProfile campaign = plan.getDiagnosis().getCampaign();
    Currency currency = Currency.getInstance(made.getCurrency());
    Money budget =
        decision
            .getProposed()
            .getFromMicros()
            .or(campaign::getDailyBudgetMicros)
            .map(micros -> new Money(micros, currency))
            .orElse(null);
    return new Situation(
        plan,
        proposal,
        new Answer.Found<>(new CampaignState(currency, budget, campaign.getStatus(), "recorded")),
        made.getContext().getOccurredAt(),
        decision.getMode(),
        null);
  }

  private static VerdictKind strictest(Stream<VerdictKind> kinds) {
    return MILD_TO_STRICT.get(kinds.mapToInt(MILD_TO_STRICT::indexOf).max().orElse(0));
  }

  private static VerdictKind kind(RuleResult result) {
    return switch (result) {
      case PASSED -> VerdictKind.ALLOW;
      case CLAMPED -> VerdictKind.CLAMP;
      case ASKED -> VerdictKind.ASK;
      case BLOCKED -> VerdictKind.BLOCK;
    };
  }

  private static VerdictKind kind(RuleOutcome outcome) {
    return switch (outcome) {
      case RuleOutcome.NotConcerned _, RuleOutcome.Passed _ -> VerdictKind.ALLOW;
      case RuleOutcome.Clamped _ -> VerdictKind.CLAMP;
      case RuleOutcome.Asked _ -> VerdictKind.ASK;
      case RuleOutcome.Blocked _ -> VerdictKind.BLOCK;
    };
  }

  private static String detail(RuleOutcome outcome) {
    return switch (outcome) {
      case RuleOutcome.NotConcerned _ -> "";
      case RuleOutcome.Passed(String detail) -> detail;
      case RuleOutcome.Clamped(Action _, String detail, String _) -> detail;
      case RuleOutcome.Asked(String detail) -> detail;
      case RuleOutcome.Blocked(var _, String detail) -> detail;
    };
  }
}
