package io.adwright.gateway.control;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.ControlKind;
import io.adwright.contracts.event.ControlScope;
import io.adwright.contracts.event.EventContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a person orders. */
public sealed interface Order {

  /** Stops everything in the scope, or releases it. */
  record KillSwitch(boolean engaged) implements Order {}

  /** Sets how freely the scope may be acted on. */
  record SetMode(AutonomyMode mode) implements Order {}

  /** Answers a question about the exact action with this digest. */
  record Decide(boolean approved, String requestId, String digest) implements Order {}

  /** Undoes an action, as far as it can be undone. */
  record Rollback(String actionId) implements Order {}

  /** Has a campaign reasoned over once more. */
  record Rerun() implements Order {}

  /** Says something to those who come after; nothing acts on it. */
  record Note() implements Order {}

  /**
   * Returns the event that carries the order.
   *
   * @param controlId unique
   * @param operator who orders it
   * @param reason why
   */
  default Control event(
      String controlId, ControlScope scope, String operator, String reason, Instant now) {
    var control =
        Control.newBuilder()
            .setContext(
                EventContext.newBuilder()
                    .setEventId(ContentHash.of("control").and(controlId).id())
                    .setCorrelationId(controlId)
                    .setOccurredAt(now.truncatedTo(ChronoUnit.MICROS))
                    .build())
            .setControlId(controlId)
            .setScope(scope)
            .setOperator(operator)
            .setReason(reason);
    return switch (this) {
      case KillSwitch(boolean engaged) ->
          control.setKind(ControlKind.KILL_SWITCH).setEngaged(engaged).build();
      case SetMode(AutonomyMode mode) ->
          control.setKind(ControlKind.SET_MODE).setMode(mode).build();
      case Decide(boolean approved, String requestId, String digest) ->
          control
              .setKind(approved ? ControlKind.APPROVE : ControlKind.REJECT)
              .setRequestId(requestId)
              .setDigest(digest)
              .build();
      case Rollback(String actionId) ->
          control.setKind(ControlKind.ROLLBACK).setActionId(actionId).build();
      case Rerun() -> control.setKind(ControlKind.REEVALUATE).build();
      case Note() -> control.setKind(ControlKind.NOTE).build();
    };
  }
}
