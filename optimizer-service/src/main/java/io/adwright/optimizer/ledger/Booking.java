package io.adwright.optimizer.ledger;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Strategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action as the ledger keeps it.
 *
 * @param actionId under which it can have one effect at most
 * @param planId the plan that it belongs to
 * @param correlationId the run
 * @param campaign the campaign as the plan was made on it
 * @param proposed what the plan wanted
 * @param effective what the gate left of it, and what is sent
 * @param baseRevision the platform's state that it was decided on
 * @param at when it was decided, as {@linkplain Scopes days} count
 * @param scopes where it counts
 * @param claims what it may use of the caps; empty where it raises nothing
 * @param approval what a person must say first; null where nobody must
 * @param plan the whole plan, kept while a person thinks; null otherwise
 */
public record Booking(
    String actionId,
    String planId,
    String correlationId,
    CampaignProfile campaign,
    Action proposed,
    Action effective,
    String baseRevision,
    Instant at,
    Scopes scopes,
    List<Claim> claims,
    @Nullable Approval approval,
    @Nullable Strategy plan) {
  public Booking {
    claims = List.copyOf(claims);
  }

  /** Returns whether the plan wanted more than one action may do: the rest needs a new plan. */
  public boolean isStage() {
    return !proposed.equals(effective);
  }

  /**
   * What a person is asked.
   *
   * @param requestId of the question
   * @param digest of the exact action; an answer holds for this digest alone
   * @param why for people
   * @param expiresAt no answer until then is a no
   */
  public record Approval(String requestId, String digest, String why, Instant expiresAt) {}
}
