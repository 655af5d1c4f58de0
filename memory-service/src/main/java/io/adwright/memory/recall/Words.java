package io.adwright.memory.recall;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.LearningContext;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Platform;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Situations in words, the same for the question and for what is remembered. */
public final class Words {
  private static final int MAX_VERTICAL = 40;

  private Words() {}

  /** Returns the words of everything that {@code context} names. */
  public static String of(LearningContext context) {
    return Stream.of(
            context.getPlatform().flatMap(Words::of),
            context.getObjective().flatMap(Words::of),
            context.getVertical().flatMap(Words::ofVertical),
            context.getFinding().flatMap(Words::of),
            context.getAction().flatMap(Words::of))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  /** Returns the platform in plain words; empty for one that says nothing. */
  public static Optional<String> of(Platform platform) {
    return platform == Platform.OTHER ? Optional.empty() : Optional.of(plain(platform));
  }

  /** Returns the objective in plain words; empty for one that says nothing. */
  public static Optional<String> of(Objective objective) {
    return objective == Objective.UNKNOWN ? Optional.empty() : Optional.of(plain(objective));
  }

  private static Optional<String> of(ActionKind action) {
    return action == ActionKind.UNKNOWN ? Optional.empty() : Optional.of(plain(action));
  }

  /** Returns the code in plain words and what it means; empty for a code that says nothing. */
  static Optional<String> of(FindingCode code) {
    return meaning(code).map(meaning -> plain(code) + " (" + meaning + ")");
  }

  /** Returns what the code means, as a clause; empty for a code that says nothing. */
  public static Optional<String> meaning(FindingCode code) {
    String meaning =
        switch (code) {
          case OTHER -> "";
          case LOW_ROAS -> "return on ad spend below target";
          case HIGH_CPA -> "cost per conversion above target";
          case LOW_CTR -> "few clicks per impression, weak ads";
          case LOW_CVR -> "few conversions per click";
          case RISING_CPC -> "clicks become dearer";
          case CREATIVE_FATIGUE -> "ads wear out";
          case AUDIENCE_SATURATION -> "audience sees the ads too often";
          case LANDING_PAGE_PROBLEM -> "visitors leave the landing page";
          case TRACKING_OUTAGE -> "conversion tracking broken";
          case COMPETITION -> "competitors bid more";
          case BUDGET_LIMITED -> "daily budget runs out";
          case UNDER_DELIVERY -> "budget is not spent";
          case OVERSPEND -> "more spent than the budget";
          case SPEND_SPIKE -> "sudden spend";
          case SCALE_OPPORTUNITY -> "profitable, room to raise the budget";
          case INSUFFICIENT_DATA -> "too little data";
          case HEALTHY -> "meets its targets";
        };
    return meaning.isEmpty() ? Optional.empty() : Optional.of(meaning);
  }

  /** Returns the letters, digits and single spaces of a vertical, which is untrusted text. */
  public static Optional<String> ofVertical(String vertical) {
    String words =
        Normalizer.normalize(vertical, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
            .strip();
    return words.isEmpty() ? Optional.empty() : Optional.of(cut(words));
  }

  private static String cut(String words) {
    int length = Math.min(MAX_VERTICAL, words.codePointCount(0, words.length()));
    return words.substring(0, words.offsetByCodePoints(0, length)).strip();
  }

  private static String plain(Enum<?> symbol) {
    return symbol.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
