package io.adwright.optimizer;

import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Execution;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * Counts decisions on plans: {@code adwright_decisions_total{action,exposure,verdict,status}}. A
 * plan that is read again counts again, with the status {@code already_executed} where it had an
 * effect.
 */
@ApplicationScoped
class DecisionMeters {
  private final MeterRegistry meters;

  DecisionMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Counts what {@code execution} decided, and returns it. */
  Execution counted(Execution execution) {
    for (Decision decision : execution.getDecisions()) {
      meters
          .counter(
              "adwright.decisions",
              "action",
              small(decision.getProposed().getKind()),
              "exposure",
              small(decision.getExposure()),
              "verdict",
              small(decision.getVerdict()),
              "status",
              small(decision.getStatus()))
          .increment();
    }
    return execution;
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
