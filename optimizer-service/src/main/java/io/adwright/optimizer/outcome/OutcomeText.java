package io.adwright.optimizer.outcome;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.ActionText;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.contracts.event.Targets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

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
            .map(effect -> effect(effect, judgement.standard()) + ": " + word(judgement.verdict()))
            .orElseGet(() -> label(judgement) + " " + word(judgement.verdict()));
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
              sentences.add(comparison(judged, judgement, it));
              judgement.effect().stream()
                  .skip(1)
                  .map(other -> "besides, " + effect(other, judgement.standard()))
                  .forEach(sentences::add);
            });
    if (judgement.stake() != null) {
      sentences.add(stake(judgement.stake(), observed.currency()));
    }
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

  /** Returns what a pause saved and gave up. */
  String stake(Stake stake, String currency) {
    return "without the pause about %s would have been spent, for %s of about %s"
        .formatted(
            range(stake.money(), it -> money(it, currency)),
            stake.metric().label(),
            range(
                stake.yield(),
                it -> stake.metric().needsValue() ? money(it, currency) : it.toPlainString()));
  }

  private static String range(Stake.Range range, Function<BigDecimal, String> text) {
    return "%s (90 %% interval %s to %s)"
        .formatted(text.apply(range.mid()), text.apply(range.low()), text.apply(range.high()));
  }

  private static String money(BigDecimal micros, String currency) {
    return Money.ofUnits(micros.movePointLeft(6), Currency.getInstance(currency)).text();
  }

  private static String comparison(Case judged, Judgement judgement, Measured effect) {
    String label = effect.metric().label();
    String course = "the campaign's own course before, " + company(effect.siblings());
    return switch (judgement.standard()) {
      case COURSE -> "%s is compared with what it would have been: %s".formatted(label, course);
      case SAVED ->
          "%s is held against the %s that the money that was saved would have had here: %s"
              .formatted(worth(judged, effect.metric()), label, course);
      case SPENT ->
          "the %s of the money that was spent is held against %s; it would have cost and brought"
                  .formatted(label, worth(judged, effect.metric()))
              + " nothing without the action";
    };
  }

  private static String worth(Case judged, Metric metric) {
    Targets targets = judged.own().profile().getTargets();
    boolean isSet =
        metric == Metric.ROAS ? targets.getRoas().isPresent() : targets.getCpaMicros().isPresent();
    return isSet
        ? "the campaign's target"
        : "a return of 1, below which money is lost whatever the margin";
  }

  private static String label(Judgement judgement) {
    return judgement.metric().label() + of(judgement.standard());
  }

  private static String of(Judgement.Standard standard) {
    return switch (standard) {
      case COURSE -> "";
      case SAVED -> " of the money saved";
      case SPENT -> " of the money spent";
    };
  }

  private static String effect(Measured effect, Judgement.Standard standard) {
    return "%s %s (90 %% interval %s to %s)"
        .formatted(
            effect.metric().label() + of(standard),
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
      case INSUFFICIENT -> "cannot be judged, too little to go by";
    };
  }
}
