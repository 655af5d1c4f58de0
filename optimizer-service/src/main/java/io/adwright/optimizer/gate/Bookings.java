package io.adwright.optimizer.gate;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.ContentHash;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Actions;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.optimizer.ledger.Booking;
import io.adwright.optimizer.ledger.Claim;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the ledger's form of what the gate let pass. */
final class Bookings {
  /** What stands for the revision of a state that could not be read. */
  private static final String UNREAD = "unread";

  private final PlanContext context;

  Bookings(PlanContext context) {
    this.context = context;
  }

  /**
   * Returns the booking of {@code action}.
   *
   * @param question what a person is asked; null if nobody is
   */
  Booking of(
      Wanted wanted,
      Action action,
      CampaignState base,
      Situation situation,
      @Nullable String question) {
    List<Claim> claims = WorstCase.claims(action, situation, context.gate().limits().caps());
    return booking(wanted, action, base.revision(), claims, question);
  }

  /** Returns the booking of an action that is done already: it counts, also beyond a cap. */
  Booking made(Wanted wanted, Action action, CampaignState base, Situation situation) {
    List<Claim> claims =
        WorstCase.claims(action, situation, context.gate().limits().caps()).stream()
            .map(claim -> new Claim(claim.scope(), claim.micros(), Long.MAX_VALUE))
            .toList();
    return booking(wanted, action, base.revision(), claims, null);
  }

  /** Returns the booking of an action that comes to nothing. */
  Booking withoutClaims(Wanted wanted, Action action, CampaignState base) {
    return booking(wanted, action, base.revision(), List.of(), null);
  }

  /** Returns the booking of a reduction of which only the platform knows, and does not say. */
  Booking unread(Wanted wanted, Action action) {
    return booking(wanted, action, UNREAD, List.of(), null);
  }

  private Booking booking(
      Wanted wanted,
      Action action,
      String baseRevision,
      List<Claim> claims,
      @Nullable String question) {
    return new Booking(
        wanted.actionId(),
        context.plan().getPlanId(),
        context.plan().getContext().getCorrelationId(),
        context.campaign(),
        Objects.requireNonNullElse(wanted.action(), action),
        action,
        baseRevision,
        context.at(),
        context.scopes(),
        claims,
        question == null ? null : approval(wanted.actionId(), action, baseRevision, question),
        question == null ? null : context.plan());
  }

  private Booking.Approval approval(
      String actionId, Action action, String baseRevision, String question) {
    ActionSpec spec = Actions.toSpec(action);
    String digest =
        ContentHash.of("approval")
            .and(actionId)
            .and(CampaignKeys.of(context.campaign().getRef()))
            .and(spec.getKind().name())
            .and(spec.getFromMicros().map(String::valueOf).orElse(""))
            .and(spec.getToMicros().map(String::valueOf).orElse(""))
            .and(baseRevision)
            .id();
    return new Booking.Approval(
        ContentHash.of("request").and(digest).id(),
        digest,
        question,
        context.now().plus(context.gate().limits().approvalExpiry()));
  }
}
