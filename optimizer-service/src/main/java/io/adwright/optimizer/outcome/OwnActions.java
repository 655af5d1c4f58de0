package io.adwright.optimizer.outcome;

import io.adwright.contracts.action.ActionText;
import java.time.LocalDate;
import java.util.List;

/** What the optimizer itself did besides. */
final class OwnActions {
  private OwnActions() {}

  /** Returns those of {@code actions}, all of one campaign, that are not {@code observed}. */
  static List<Disturbance> of(List<Observation> actions, Observation observed, Calendar calendar) {
    return actions.stream()
        .filter(it -> !it.actionId().equals(observed.actionId()))
        .map(it -> disturbance(it, observed, calendar))
        .toList();
  }

  private static Disturbance disturbance(
      Observation other, Observation observed, Calendar calendar) {
    LocalDate date = other.effectiveAt().atZone(calendar.zone()).toLocalDate();
    String what =
        "\"%s\" took effect on %s".formatted(ActionText.of(other.action(), other.currency()), date);
    return other.effectiveAt().isBefore(observed.effectiveAt())
        ? Disturbance.until(date, what)
        : Disturbance.from(date, what);
  }
}
