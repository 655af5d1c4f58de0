package io.adwright.gateway.api;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Targets;
import io.adwright.gateway.campaign.CampaignState;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything that is known of a campaign. */
public record CampaignDetail(
    CampaignItem summary,
    @Schema(description = "As the newest snapshot has it") @Nullable CampaignView profile,
    @Schema(description = "Conversion value per unit of spend that is aimed at")
        @Nullable Double targetRoas,
    @Schema(description = "Spend per conversion that is aimed at") @Nullable MoneyView targetCpa,
    @Schema(description = "Revision of the newest snapshot") @Nullable Long revision,
    @Schema(description = "Windows of the newest snapshot, oldest first") List<WindowView> series,
    @Schema(description = "The latest runs, newest first: findings and decisions over time")
        List<CampaignRun> runs,
    @Schema(description = "What waits for a person's answer") List<ApprovalView> approvals,
    @Schema(description = "The latest orders and notes that name this campaign, newest first")
        List<ControlView> controls) {

  /** Returns the view of {@code state} among what else is known of the campaign. */
  public static CampaignDetail of(
      CampaignState state,
      List<CampaignRun> runs,
      List<ApprovalView> approvals,
      List<ControlView> controls) {
    Optional<CampaignMetrics> metrics = state.metrics();
    Optional<Targets> targets = metrics.map(known -> known.getCampaign().getTargets());
    return new CampaignDetail(
        CampaignItem.of(state, !approvals.isEmpty()),
        metrics.map(known -> CampaignView.of(known.getCampaign())).orElse(null),
        Numbers.finite(targets.flatMap(Targets::getRoas)),
        metrics
            .map(
                known ->
                    MoneyView.of(
                        known.getCampaign().getTargets().getCpaMicros(),
                        known.getCampaign().getCurrency()))
            .orElse(null),
        metrics.map(CampaignMetrics::getRevision).orElse(null),
        metrics.stream()
            .flatMap(
                known ->
                    known.getWindows().stream()
                        .map(window -> WindowView.of(window, known.getCampaign().getCurrency())))
            .toList(),
        runs,
        approvals,
        controls);
  }
}
