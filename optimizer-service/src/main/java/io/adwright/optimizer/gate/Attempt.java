package io.adwright.optimizer.gate;

import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Receipt;
import io.adwright.optimizer.ledger.ActionState;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of an action that the gate let pass.
 *
 * @param status how far it came
 * @param receipt the platform's answer; null if none came
 * @param trouble why it is not simply done, for people; null if it is
 */
record Attempt(ExecutionStatus status, @Nullable Receipt receipt, @Nullable String trouble) {

  /** Returns the state of an action that was just sent. */
  ActionState after(ActionState.Dispatched sent, Instant now) {
    return switch (status) {
      case CONFIRMED, ALREADY_EXECUTED -> sent.confirm(now, Objects.requireNonNull(receipt));
      case RECONCILED_APPLIED -> sent.reconcile(now, true, receipt);
      case RECONCILED_NOT_APPLIED -> sent.reconcile(now, false, receipt);
      case REJECTED, CONFLICT -> sent.reject(now, Objects.requireNonNull(receipt));
      case KILLED, EXPIRED -> sent.reject(now, stopped(now));
      case UNKNOWN, NOT_EXECUTED, OBSERVED, AWAITING_APPROVAL -> sent.lose(now, why());
    };
  }

  /** Returns the state of an action of which nobody knew what had become of it. */
  ActionState after(ActionState.Unknown open, Instant now) {
    return switch (status) {
      case CONFIRMED, ALREADY_EXECUTED, RECONCILED_APPLIED -> open.reconcile(now, true, receipt);
      case RECONCILED_NOT_APPLIED -> open.reconcile(now, false, receipt);
      // What was sent first may still arrive, whatever became of the second attempt.
      case REJECTED,
          CONFLICT,
          KILLED,
          EXPIRED,
          UNKNOWN,
          NOT_EXECUTED,
          OBSERVED,
          AWAITING_APPROVAL ->
          open;
    };
  }

  /** Nothing was sent: once it may be again, the same plan may do the same. */
  private Receipt stopped(Instant now) {
    return Receipt.newBuilder()
        .setErrorCode(status.name())
        .setErrorMessage(why())
        .setAnsweredAt(now)
        .build();
  }

  private String why() {
    return Objects.requireNonNullElse(trouble, status.name());
  }
}
