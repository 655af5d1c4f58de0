package io.adwright.optimizer;

import io.adwright.contracts.action.Actions;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.gate.Optimizer;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * Stays at a plan while nobody could tell later what became of it.
 *
 * <p>An action that is unconfirmed is settled by asking the platform, as soon as it answers,
 * because the ledger has a row of it. Where neither ledger nor platform can be reached there is no
 * such row, and a report that says "unknown" would be the last word. So the plan is read again,
 * which has no second effect, until either is back; until then its event counts as not read, and
 * outlives a crash.
 */
final class UntilKnown {
  private static final Logger LOG = Logger.getLogger(UntilKnown.class);

  private final BiFunction<Strategy, EventContext, Execution> optimizer;
  private final Clock clock;
  private final Duration patience;
  private final Duration pause;

  /**
   * @param patience how long to stay at a plan at most; what is not known then is reported as such
   * @param pause between two readings
   */
  UntilKnown(
      BiFunction<Strategy, EventContext, Execution> optimizer,
      Clock clock,
      Duration patience,
      Duration pause) {
    this.optimizer = optimizer;
    this.clock = clock;
    this.patience = patience;
    this.pause = pause;
  }

  /** Carries out what may be carried out of {@code strategy}, and returns what became of it. */
  Execution execute(Strategy strategy, EventContext context) {
    Execution made = optimizer.apply(strategy, context);
    if (!isLost(made)) {
      return made;
    }
    LOG.warnf(
        "neither ledger nor ad platform tells what became of a plan, it is read again: correlationId=%s",
        context.getCorrelationId());
    long deadline = System.nanoTime() + patience.toNanos();
    while (isLost(made) && System.nanoTime() < deadline && rest()) {
      made = optimizer.apply(strategy, now(context));
    }
    return made;
  }

  /** Whether it may have been made, and no row of the ledger will have it settled. */
  private static boolean isLost(Execution made) {
    return made.getProvenance()
            .getDegradedBecause()
            .filter(Optimizer.LEDGER_UNAVAILABLE::equals)
            .isPresent()
        && made.getDecisions().stream().anyMatch(it -> isLost(it, made.getCurrency()));
  }

  /** Only reducing is done without the ledger. */
  private static boolean isLost(Decision decision, String currency) {
    return decision.getStatus() == ExecutionStatus.UNKNOWN
        && decision
            .getEffective()
            .map(spec -> Actions.fromSpec(spec, currency).exposure())
            .filter(Exposure.REDUCES::equals)
            .isPresent();
  }

  /** What is decided now is decided by what holds now. */
  private EventContext now(EventContext context) {
    return EventContext.newBuilder(context).setOccurredAt(clock.instant()).build();
  }

  private boolean rest() {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
