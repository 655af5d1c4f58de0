package io.adwright.gateway.api;

import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.Decision;
import io.adwright.gateway.control.Approval;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question of the optimizer to a person, about one exact action. */
public record ApprovalView(
    String requestId,
    @Schema(
            enumeration = {"OPEN", "APPROVED", "REJECTED", "EXPIRED", "WITHDRAWN"},
            description =
                "EXPIRED: no answer in time is a no. WITHDRAWN: settled without an answer")
        String state,
    @Schema(description = "To be given back with the answer") String digest,
    CampaignShort campaign,
    String correlationId,
    @Schema(description = "Why a person is asked") String why,
    @Schema(enumeration = {"RAISES", "NEUTRAL", "REDUCES"}) String exposure,
    @Schema(description = "The action as it waits") DecisionView action,
    Instant askedAt,
    Instant expiresAt,
    @Schema(description = "Null while nobody answered") @Nullable ControlView answer,
    @Schema(description = "What became of the action afterwards; null as long as it waits")
        @Nullable DecisionView outcome) {

  /**
   * Returns the view of {@code approval}.
   *
   * @param name what people call the campaign; null if that is not known
   * @param answer null while nobody answered
   */
  public static ApprovalView of(
      Approval approval, @Nullable String name, @Nullable Control answer, Instant now) {
    Decision settled = approval.settled();
    return new ApprovalView(
        approval.request().getRequestId(),
        approval.state(answer, now).name(),
        approval.request().getDigest(),
        CampaignShort.of(approval.campaign(), name),
        approval.correlationId(),
        approval.request().getWhy(),
        approval.action().getExposure().name(),
        DecisionView.of(approval.action(), approval.currency()),
        approval.askedAt(),
        approval.request().getExpiresAt(),
        answer == null ? null : ControlView.of(answer),
        settled == null ? null : DecisionView.of(settled, approval.currency()));
  }
}
