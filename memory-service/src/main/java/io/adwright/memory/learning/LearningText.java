package io.adwright.memory.learning;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.Effect;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.LearningContext;
import io.adwright.memory.recall.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A measured learning in one or two sentences, the same for the same outcomes: {@code Raising the
 * daily budget when the daily budget runs out (google ads, sales) improved the campaign in 3 of 3
 * outcomes. Change of roas: +12.0% (+8.0% to +15.0%).}
 */
final class LearningText {
  private LearningText() {}

  static String of(LearningContext context, Standing standing, Optional<Effect> effect) {
    String where =
        Stream.of(
                context.getPlatform().flatMap(Words::of),
                context.getObjective().flatMap(Words::of),
                context.getVertical().flatMap(Words::ofVertical))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return action(context)
        + context.getFinding().flatMap(Words::meaning).map(" when "::concat).orElse("")
        + (where.isEmpty() ? "" : " (" + where + ")")
        + ' '
        + observed(standing)
        + effect.map(LearningText::change).orElse("");
  }

  private static String action(LearningContext context) {
    boolean raises = context.getExposure().filter(e -> e == Exposure.RAISES).isPresent();
    String change = raises ? "Raising" : "Lowering";
    return switch (context.getAction().orElse(ActionKind.UNKNOWN)) {
      case SET_DAILY_BUDGET -> change + " the daily budget";
      case SET_BID -> change + " the bid";
      case SHIFT_BUDGET -> "Shifting budget to another campaign";
      case PAUSE -> "Pausing the campaign";
      case RESUME -> "Resuming the campaign";
      case REFRESH_CREATIVE -> "Refreshing the ads";
      case FIX_TRACKING -> "Repairing conversion tracking";
      case OBSERVE -> "Leaving the campaign as it is";
      case UNKNOWN -> "An unknown action";
    };
  }

  private static String observed(Standing standing) {
    String share =
        " in %d of %d outcome%s."
            .formatted(standing.agreeing(), standing.counted(), standing.counted() == 1 ? "" : "s");
    return switch (standing.claim()) {
      case IMPROVED -> "improved the campaign" + share;
      case WORSENED -> "made the campaign worse" + share;
      case NO_EFFECT -> "had no measurable effect" + share;
      case NOTHING -> "is not measured: its outcomes could not be judged.";
    };
  }

  private static String change(Effect effect) {
    return String.format(
        Locale.ROOT,
        " Change of %s: %+.1f%% (%+.1f%% to %+.1f%%).",
        effect.getMetric().replace('_', ' '),
        effect.getMid() * 100,
        effect.getLow() * 100,
        effect.getHigh() * 100);
  }
}
