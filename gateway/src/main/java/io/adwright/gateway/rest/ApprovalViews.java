package io.adwright.gateway.rest;

import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Control;
import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.api.ApprovalView;
import io.adwright.gateway.campaign.CampaignState;
import io.adwright.gateway.campaign.Campaigns;
import io.adwright.gateway.control.Approval;
import io.adwright.gateway.control.Approval.State;
import io.adwright.gateway.control.Approvals;
import io.adwright.gateway.control.ControlBoard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the optimizer asked, joined with what people answered. */
@ApplicationScoped
class ApprovalViews {
  private final Approvals approvals;
  private final ControlBoard board;
  private final Campaigns campaigns;
  private final int persons;
  private final Clock clock;

  ApprovalViews(
      Approvals approvals,
      ControlBoard board,
      Campaigns campaigns,
      GatewayConfig config,
      Clock clock) {
    this.persons = config.controls().fourEyes() ? 2 : 1;
    this.approvals = approvals;
    this.board = board;
    this.campaigns = campaigns;
    this.clock = clock;
  }

  Optional<Approval> find(@Nullable String tenantId, String requestId) {
    return approvals.find(tenantId, requestId);
  }

  State state(Approval approval) {
    return approval.state(answer(approval), clock.instant());
  }

  /** All of a tenant, or of all tenants for null; newest first. */
  List<ApprovalView> all(@Nullable String tenantId) {
    return approvals.all(tenantId).stream().map(this::view).toList();
  }

  /** Those of one campaign that wait for an answer. */
  List<ApprovalView> openFor(CampaignRef campaign) {
    return approvals.all(campaign.getTenantId()).stream()
        .filter(one -> one.campaign().equals(campaign) && state(one) == State.OPEN)
        .map(this::view)
        .toList();
  }

  /** The campaigns that wait for an answer. */
  Set<CampaignRef> waiting(@Nullable String tenantId) {
    return approvals.all(tenantId).stream()
        .filter(one -> state(one) == State.OPEN)
        .map(Approval::campaign)
        .collect(Collectors.toSet());
  }

  private ApprovalView view(Approval approval) {
    String name = campaigns.find(approval.campaign()).flatMap(CampaignState::name).orElse(null);
    return ApprovalView.of(approval, name, answer(approval), clock.instant());
  }

  private @Nullable Control answer(Approval approval) {
    return board
        .decisionOn(approval.campaign().getTenantId(), approval.request().getRequestId(), persons)
        .orElse(null);
  }
}
