package io.adwright.memory.learning;

import io.adwright.contracts.event.Effect;
import io.adwright.contracts.event.Outcome;
import java.util.regex.Pattern;

/** What must hold of an outcome before anything is learnt from it. */
final class OutcomeCheck {
  private static final Pattern METRIC = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

  private OutcomeCheck() {}

  static void require(Outcome outcome) {
    require(!outcome.getOutcomeId().isBlank(), outcome, "its id is blank");
    require(
        !outcome.getCampaign().getRef().getTenantId().isBlank(), outcome, "its tenant is blank");
    require(
        outcome.getObservedFrom().isBefore(outcome.getObservedTo()),
        outcome,
        "observedFrom %s is not before observedTo %s"
            .formatted(outcome.getObservedFrom(), outcome.getObservedTo()));
    outcome.getEffect().ifPresent(effect -> require(effect, outcome));
  }

  private static void require(Effect effect, Outcome outcome) {
    require(
        METRIC.matcher(effect.getMetric()).matches(),
        outcome,
        "metric \"" + effect.getMetric() + "\" is not of letters, digits and '_'");
    require(
        Double.isFinite(effect.getLow())
            && Double.isFinite(effect.getHigh())
            && effect.getLow() <= effect.getMid()
            && effect.getMid() <= effect.getHigh(),
        outcome,
        "low %s, mid %s and high %s of its effect do not ascend"
            .formatted(effect.getLow(), effect.getMid(), effect.getHigh()));
  }

  private static void require(boolean holds, Outcome outcome, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(
          "nothing is learnt from outcome \"" + outcome.getOutcomeId() + "\": " + otherwise);
    }
  }
}
