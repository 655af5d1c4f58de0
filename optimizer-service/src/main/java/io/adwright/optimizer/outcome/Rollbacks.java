package io.adwright.optimizer.outcome;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.ControlKind;
import io.adwright.contracts.event.ControlScope;
import io.adwright.contracts.event.EventContext;
import java.time.Instant;

/**
 * Asks for the way back from an action that did harm. No more than a request: the reverse action is
 * judged by the gate like any other, and what was spent stays spent.
 */
final class Rollbacks {
  /** Who asks; no person. */
  static final String OPERATOR = "optimizer/outcomes";

  /** Returns the request; the same one for the same action, however often it is made. */
  Control of(Observation observed, String headline, Instant now) {
    String id = ContentHash.of("rollback").and(observed.actionId()).id();
    return Control.newBuilder()
        .setContext(
            EventContext.newBuilder()
                .setEventId(id)
                .setCorrelationId(observed.correlationId())
                .setCausationId(observed.causationId())
                .setOccurredAt(now)
                .build())
        .setControlId(id)
        .setKind(ControlKind.ROLLBACK)
        .setScope(
            ControlScope.newBuilder()
                .setTenantId(observed.campaign().getTenantId())
                .setPlatform(observed.campaign().getPlatform())
                .setAccountId(observed.campaign().getAccountId())
                .setCampaignId(observed.campaign().getCampaignId())
                .setAction(observed.action().getKind())
                .build())
        .setActionId(observed.actionId())
        .setOperator(OPERATOR)
        .setReason(headline + "; money that was spent meanwhile cannot be brought back")
        .build();
  }

  /** Returns whether {@code action} takes {@code earlier} back. */
  static boolean isReverse(Observation action, Observation earlier) {
    ActionSpec one = action.action();
    ActionSpec other = earlier.action();
    return switch (one.getKind()) {
      case PAUSE -> other.getKind() == ActionKind.RESUME;
      case RESUME -> other.getKind() == ActionKind.PAUSE;
      case SET_DAILY_BUDGET, SET_BID, SHIFT_BUDGET ->
          one.getKind() == other.getKind()
              && one.getToMicros().equals(other.getFromMicros())
              && one.getFromMicros().equals(other.getToMicros());
      case REFRESH_CREATIVE, FIX_TRACKING, OBSERVE, UNKNOWN -> false;
    };
  }
}
