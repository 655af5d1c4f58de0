package io.adwright.gateway.api;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.gateway.campaign.Acted;
import io.adwright.gateway.campaign.Attention;
import io.adwright.gateway.campaign.CampaignState;
import io.adwright.gateway.campaign.Diagnosed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign in a list, as it was seen last. */
public record CampaignItem(
    @Schema(description = "Its address under /api/v1/campaigns", examples = "acme/META/act_1/c-17")
        String key,
    CampaignShort campaign,
    @Schema(description = "Delivery state as the platform reports it", examples = "ACTIVE")
        @Nullable String status,
    @Nullable String currency,
    @Nullable MoneyView dailyBudget,
    @Schema(description = "Conversion value per unit of spend that is aimed at")
        @Nullable Double targetRoas,
    @Schema(description = "Spend per conversion that is aimed at") @Nullable MoneyView targetCpa,
    Instant updatedAt,
    @Schema(description = "When the platform computed the newest numbers") @Nullable Instant asOf,
    @Schema(description = "Of the newest diagnosis") @Nullable KpisView kpis,
    @Schema(description = "Of the newest diagnosis, most severe first") List<FindingShort> findings,
    @Schema(description = "First of the newest execution") @Nullable DecisionView decision,
    @Schema(description = "The newest run") @Nullable String correlationId,
    boolean needsPerson,
    @Schema(
            description =
                "Why: APPROVAL_OPEN, CONFLICT, EFFECT_UNKNOWN, REJECTED_BY_PLATFORM, KILLED,"
                    + " TRACKING_OUTAGE")
        List<String> attention) {

  /**
   * Returns the view of {@code state}.
   *
   * @param isWaiting whether a question about it is open
   */
  public static CampaignItem of(CampaignState state, boolean isWaiting) {
    Optional<CampaignMetrics> metrics = state.metrics();
    Optional<CampaignProfile> profile = metrics.map(CampaignMetrics::getCampaign);
    Optional<Diagnosed> diagnosed = state.diagnosed();
    Set<Attention> attention = Attention.of(state, isWaiting);
    return new CampaignItem(
        CampaignKeys.of(state.ref()),
        CampaignShort.of(state.ref(), state.name().orElse(null)),
        profile.map(known -> known.getStatus().name()).orElse(null),
        profile.map(CampaignProfile::getCurrency).orElse(null),
        profile
            .map(known -> MoneyView.of(known.getDailyBudgetMicros(), known.getCurrency()))
            .orElse(null),
        Numbers.finite(profile.flatMap(known -> known.getTargets().getRoas())),
        profile
            .map(known -> MoneyView.of(known.getTargets().getCpaMicros(), known.getCurrency()))
            .orElse(null),
        state.updatedAt(),
        metrics.map(CampaignMetrics::getAsOf).orElse(null),
        diagnosed.map(made -> KpisView.of(made.kpis(), made.currency())).orElse(null),
        diagnosed.stream().flatMap(made -> made.findings().stream()).map(FindingShort::of).toList(),
        state.acted().map(CampaignItem::decision).orElse(null),
        state
            .acted()
            .map(Acted::correlationId)
            .or(() -> diagnosed.map(Diagnosed::correlationId))
            .or(() -> metrics.map(seen -> seen.getContext().getCorrelationId()))
            .orElse(null),
        !attention.isEmpty(),
        attention.stream().map(Enum::name).toList());
  }

  private static @Nullable DecisionView decision(Acted acted) {
    return acted.decisions().stream()
        .findFirst()
        .map(decision -> DecisionView.of(decision, acted.currency()))
        .orElse(null);
  }
}
