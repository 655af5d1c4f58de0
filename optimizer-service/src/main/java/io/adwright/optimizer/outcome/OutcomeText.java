package io.adwright.optimizer.outcome;

import io.adwright.contracts.action.ActionText;
import io.adwright.contracts.event.OutcomeVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of actions, as people read it. The only place where these words stand. */
public final class OutcomeText {

  /**
   * Returns the outcome in a line: {@code Outcome: ROAS +12 % (90 % interval +3 % to +21 %):
   * improved}.
   */
  String headline(Judgement judgement) {
    return "Outcome: "
        + judgement
            .main()
            .map(effect -> effect(effect) + ": " + word(judgement.verdict()))
            .orElseGet(() -> judgement.metric().label() + " " + word(judgement.verdict()));
  }

  /**
   * Returns how the outcome was found, and what speaks against it.
   *
   * @param goingBack whether a rollback was asked for
   */
  String explanation(Case judged, Judgement judgement, boolean goingBack) {
    Observation observed = judged.observed();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "\"%s\" took effect at %s and was observed from %s to %s"
            .formatted(
                ActionText.of(observed.action(), observed.currency()),
                observed.effectiveAt(),
                judgement.from(),
                judgement.to()));
    judgement
        .main()
        .ifPresent(
            it -> {
              sentences.add(
                  "%s is compared with what it would have been: the campaign's own course before, %s"
                      .formatted(it.metric().label(), company(it.siblings())));
              judgement.effect().stream()
                  .skip(1)
                  .map(other -> "besides, " + effect(other))
                  .forEach(sentences::add);
            });
    if (!judgement.reasons().isEmpty()) {
      sentences.add(
          (judgement.verdict() == OutcomeVerdict.INSUFFICIENT ? "it is not enough: " : "besides: ")
              + String.join("; ", judgement.reasons()));
    }
    if (!judgement.conclusive()) {
      sentences.add("it will be looked at once more when twice the window is over");
    }
    if (judgement.verdict() == OutcomeVerdict.WORSENED) {
      sentences.add(
          goingBack
              ? "going back is proposed; what was spent cannot be brought back"
              : "it was itself a way back, which is not taken back again; a person decides");
    } else if (goingBack) {
      sentences.add("an earlier statement of this outcome asked for going back");
    }
    return String.join(". ", sentences) + '.';
  }

  private static String company(int siblings) {
    return switch (siblings) {
      case 0 -> "alone, as no untouched campaign of the account could be compared with";
      case 1 -> "and 1 untouched campaign of the account";
      default -> "and " + siblings + " untouched campaigns of the account";
    };
  }

  private static String effect(Measured effect) {
    return "%s %s (90 %% interval %s to %s)"
        .formatted(
            effect.metric().label(),
            percent(effect.mid()),
            percent(effect.low()),
            percent(effect.high()));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%+.0f %%", 100 * share);
  }

  private static String word(OutcomeVerdict verdict) {
    return switch (verdict) {
      case IMPROVED -> "improved";
      case WORSENED -> "worsened";
      case NO_EFFECT -> "no effect";
      case CONFOUNDED -> "cannot be judged, something else happened too";
      case INSUFFICIENT -> "cannot be judged, too little data";
    };
  }
}
