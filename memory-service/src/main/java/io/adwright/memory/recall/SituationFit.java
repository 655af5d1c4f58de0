package io.adwright.memory.recall;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.LearningContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How well the situation in which a learning holds is the one at hand.
 *
 * @param share weighted share of the aspects that agree, 0..1; an aspect that the learning leaves
 *     open counts half
 * @param agreeing the aspects that agree, for people
 * @param differing the aspects that contradict, for people
 */
record SituationFit(double share, List<String> agreeing, List<String> differing) {

  /**
   * One aspect of a situation. The weights say what transfers: what helps against one trouble
   * rarely helps against another, so that the finding outweighs all else together.
   */
  private record Aspect(String name, int weight, Optional<Boolean> agrees) {
    double points() {
      return weight * agrees.map(yes -> yes ? 1.0 : 0.0).orElse(0.5);
    }
  }

  /** Compares {@code holdsIn} with the situation of {@code diagnosis}. */
  static SituationFit of(LearningContext holdsIn, Diagnosis diagnosis) {
    CampaignProfile campaign = diagnosis.getCampaign();
    List<Aspect> aspects =
        List.of(
            aspect("finding", 10, holdsIn.getFinding(), code -> isFound(diagnosis, code::equals)),
            aspect("platform", 2, holdsIn.getPlatform(), campaign.getRef().getPlatform()::equals),
            aspect("objective", 2, holdsIn.getObjective(), campaign.getObjective()::equals),
            aspect(
                "vertical", 1, vertical(holdsIn.getVertical()), own -> isVerticalOf(campaign, own)),
            aspect("action", 1, holdsIn.getAction(), kind -> isPossible(kind, campaign)));
    double weights = aspects.stream().mapToInt(Aspect::weight).sum();
    return new SituationFit(
        aspects.stream().mapToDouble(Aspect::points).sum() / weights,
        named(aspects, true),
        named(aspects, false));
  }

  private static <T> Aspect aspect(
      String name, int weight, Optional<T> wanted, Predicate<? super T> agrees) {
    String label = wanted.map(value -> name + " (" + value + ")").orElse(name);
    return new Aspect(label, weight, wanted.map(agrees::test));
  }

  private static boolean isFound(Diagnosis diagnosis, Predicate<Object> code) {
    return diagnosis.getFindings().stream().map(Finding::getCode).anyMatch(code);
  }

  private static boolean isVerticalOf(CampaignProfile campaign, String words) {
    return vertical(campaign.getVertical()).filter(words::equals).isPresent();
  }

  private static Optional<String> vertical(Optional<String> untrusted) {
    return untrusted.flatMap(Words::ofVertical);
  }

  /** What was learnt of an action helps only where the campaign can be acted on that way. */
  private static boolean isPossible(ActionKind kind, CampaignProfile campaign) {
    return switch (kind) {
      case SET_DAILY_BUDGET, SHIFT_BUDGET -> campaign.getDailyBudgetMicros().isPresent();
      case PAUSE -> campaign.getStatus() != DeliveryStatus.PAUSED;
      case RESUME -> campaign.getStatus() == DeliveryStatus.PAUSED;
      case SET_BID, REFRESH_CREATIVE, FIX_TRACKING, OBSERVE -> true;
      case UNKNOWN -> false;
    };
  }

  private static List<String> named(List<Aspect> aspects, boolean agreeing) {
    return aspects.stream()
        .filter(aspect -> Objects.equals(aspect.agrees(), Optional.of(agreeing)))
        .map(Aspect::name)
        .toList();
  }

  /** Returns this fit as a clause of a sentence. */
  String text() {
    return Stream.of(clause("agrees in ", agreeing), clause("differs in ", differing))
        .flatMap(Optional::stream)
        .reduce((same, other) -> same + ", " + other)
        .orElse("holds in any situation");
  }

  private static Optional<String> clause(String prefix, List<String> names) {
    return names.isEmpty() ? Optional.empty() : Optional.of(prefix + String.join(", ", names));
  }
}
