package io.adwright.optimizer.policy;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Exposure;
import io.adwright.optimizer.gate.BlockCode;
import io.adwright.optimizer.gate.RuleOutcome;
import io.adwright.optimizer.policy.event.Event;
import io.adwright.optimizer.policy.event.Facts;
import io.adwright.optimizer.policy.text.Draft;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One policy, checked and ready.
 *
 * <p>A condition that cannot be told, as a value is unknown for example, counts as met where the
 * action raises what can be lost, and as not met where it reduces it.
 *
 * @param version a hash of its text
 * @param when the condition; gives a bool
 * @param to the furthest daily budget; gives an int, micros
 */
record Policy(Draft draft, String version, Program when, Optional<Program> to) {

  /** What a policy says about an action. */
  sealed interface Answer {}

  /** It is about others. */
  record Outside(String why) implements Answer {}

  /** Its condition does not hold. */
  record NotMet(String why) implements Answer {}

  /** It applies; where it allows, the policies below it in its file do not. */
  record Applies(RuleOutcome outcome, boolean lifts) implements Answer {}

  String id() {
    return "policy:" + draft.name().text();
  }

  Answer ask(Facts facts, Event event) {
    Optional<String> outside = outside(facts);
    if (outside.isPresent()) {
      return new Outside(outside.get());
    }
    boolean raises = facts.action().exposure() == Exposure.RAISES;
    try {
      return (Boolean) when.eval(event)
          ? applies(facts.action(), event, draft.because())
          : new NotMet("\"" + draft.when().text() + "\" does not hold");
    } catch (CelEvaluationException e) {
      String why = "\"%s\" cannot be told: %s".formatted(draft.when().text(), reason(e));
      return raises && draft.then() != Draft.Then.ALLOW
          ? applies(facts.action(), event, draft.because() + " (" + why + ')')
          : new NotMet(why);
    }
  }

  private Answer applies(Action action, Event event, String because) {
    return switch (draft.then()) {
      case ALLOW -> new Applies(new RuleOutcome.Passed(because), true);
      case CLAMP -> new Applies(clamp(action, event, because), false);
      case ASK -> new Applies(new RuleOutcome.Asked(because), false);
      case BLOCK -> new Applies(new RuleOutcome.Blocked(BlockCode.POLICY, because), false);
    };
  }

  private RuleOutcome clamp(Action action, Event event, String because) {
    if (!(action instanceof SetDailyBudget(Money from, Money wanted))) {
      return new RuleOutcome.NotConcerned();
    }
    try {
      Object furthest = to.orElseThrow().eval(event);
      return clamp(from, wanted, new Money((Long) furthest, from.currency()), because);
    } catch (CelEvaluationException e) {
      String why = "%s (its limit cannot be told: %s)".formatted(because, reason(e));
      return action.exposure() == Exposure.RAISES
          ? new RuleOutcome.Blocked(BlockCode.POLICY, why)
          : new RuleOutcome.Passed(why);
    }
  }

  private static RuleOutcome clamp(Money from, Money wanted, Money furthest, String because) {
    boolean raises = wanted.compareTo(from) > 0;
    int beyond = wanted.compareTo(furthest);
    if (raises ? beyond <= 0 : beyond >= 0) {
      return new RuleOutcome.Passed(
          "%s: %s is within %s".formatted(because, wanted.text(), furthest.text()));
    }
    if (raises ? furthest.compareTo(from) <= 0 : furthest.compareTo(from) >= 0) {
      return new RuleOutcome.Blocked(
          BlockCode.NOTHING_REMAINS,
          "%s: the limit of %s leaves nothing of a change from %s"
              .formatted(because, furthest.text(), from.text()));
    }
    return new RuleOutcome.Clamped(
        new SetDailyBudget(from, furthest),
        "%s: %s cut to %s".formatted(because, wanted.text(), furthest.text()),
        because);
  }

  private Optional<String> outside(Facts facts) {
    CampaignProfile campaign = facts.situation().campaign();
    Draft.Scope scope = draft.scope();
    var ref = campaign.getRef();
    if (isOther(scope.actions(), facts.action().kind().name())) {
      return Optional.of("it is about " + scope.actions());
    }
    if (isOther(scope.tenants(), ref.getTenantId())) {
      return Optional.of("it is about tenants " + scope.tenants());
    }
    if (isOther(scope.accounts(), ref.getAccountId())) {
      return Optional.of("it is about accounts " + scope.accounts());
    }
    if (isOther(scope.platforms(), ref.getPlatform().name())) {
      return Optional.of("it is about " + scope.platforms());
    }
    return scope.labels().entrySet().stream().allMatch(label -> has(campaign, label))
        ? Optional.empty()
        : Optional.of("it is about campaigns labelled " + scope.labels());
  }

  private static boolean isOther(Set<String> scope, String one) {
    return !scope.isEmpty() && !scope.contains(one);
  }

  private static boolean has(CampaignProfile campaign, Map.Entry<String, String> label) {
    return campaign.getLabels().stream()
        .anyMatch(
            own -> own.getName().equals(label.getKey()) && own.getValue().equals(label.getValue()));
  }

  /** The message without the library's preamble: {@code key 'roas' is not present in map}. */
  private static String reason(CelEvaluationException e) {
    String message = String.valueOf(e.getMessage());
    int start = message.indexOf(": ");
    String reason = start < 0 ? message : message.substring(start + 2);
    return reason.replaceFirst("key '(.*)' is not present in map\\.", "$1 is unknown");
  }
}
