package io.adwright.gateway.control;

import io.adwright.contracts.event.ApprovalRequest;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.ControlKind;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.ExecutionStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to a person about one exact action.
 *
 * @param request the question
 * @param action the action as it waits
 * @param campaign the campaign that it would change
 * @param currency ISO 4217 code of its amounts
 * @param correlationId the run that it came from
 * @param askedAt when the optimizer asked
 * @param settled what the optimizer made of the action afterwards; null while it waits
 */
public record Approval(
    ApprovalRequest request,
    Decision action,
    CampaignRef campaign,
    String currency,
    String correlationId,
    Instant askedAt,
    @Nullable Decision settled) {

  /** How a question stands. */
  public enum State {
    OPEN,
    APPROVED,
    REJECTED,
    /** Nobody answered in time, which is a no. */
    EXPIRED,
    /** The optimizer settled it without an answer: killed, superseded, or in conflict. */
    WITHDRAWN
  }

  /**
   * Returns how the question stands.
   *
   * @param decision what a person said; null if nobody did
   */
  public State state(@Nullable Control decision, Instant now) {
    if (decision != null) {
      return decision.getKind() == ControlKind.APPROVE ? State.APPROVED : State.REJECTED;
    }
    if (settled != null) {
      return settled.getStatus() == ExecutionStatus.EXPIRED ? State.EXPIRED : State.WITHDRAWN;
    }
    return now.isBefore(request.getExpiresAt()) ? State.OPEN : State.EXPIRED;
  }

  Approval settledBy(Decision outcome) {
    return new Approval(request, action, campaign, currency, correlationId, askedAt, outcome);
  }
}
