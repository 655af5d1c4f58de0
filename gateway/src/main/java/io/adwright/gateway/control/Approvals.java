package io.adwright.gateway.control;

import static java.util.Comparator.comparing;

import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The questions that the optimizer asked, and the campaign of every action that it spoke of. Read
 * from the executions of a campaign in their order; bounded, the oldest are forgotten. Safe for use
 * by several threads.
 */
public final class Approvals {
  private final int most;
  private final Map<String, Approval> byRequest = new LinkedHashMap<>();
  private final Map<String, String> requestByAction = new HashMap<>();
  private final Map<String, CampaignRef> campaignByAction = new LinkedHashMap<>();

  /**
   * Makes an empty book of questions.
   *
   * @param most the most questions, and the most actions, kept; above zero
   */
  public Approvals(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("most must be above zero, but is " + most);
    }
    this.most = most;
  }

  /** Notes what the optimizer decided. */
  public synchronized void accept(Execution execution) {
    for (Decision decision : execution.getDecisions()) {
      campaignByAction.put(decision.getActionId(), execution.getCampaign());
      if (decision.getStatus() == ExecutionStatus.AWAITING_APPROVAL) {
        ask(decision, execution);
      } else {
        settle(decision);
      }
    }
    forgetOldest();
  }

  /** Returns the question with the id {@code requestId}, if it is one of the tenant's. */
  public synchronized Optional<Approval> find(@Nullable String tenantId, String requestId) {
    return Optional.ofNullable(byRequest.get(requestId)).filter(known -> isOf(known, tenantId));
  }

  /** Returns the campaign that an action is about, if it is one of the tenant's. */
  public synchronized Optional<CampaignRef> campaignOf(@Nullable String tenantId, String actionId) {
    return Optional.ofNullable(campaignByAction.get(actionId))
        .filter(campaign -> tenantId == null || tenantId.equals(campaign.getTenantId()));
  }

  /** Returns all questions of a tenant, or of all for null, the newest first. */
  public synchronized List<Approval> all(@Nullable String tenantId) {
    return byRequest.values().stream()
        .filter(known -> isOf(known, tenantId))
        .sorted(comparing(Approval::askedAt).reversed())
        .toList();
  }

  private void ask(Decision decision, Execution execution) {
    decision
        .getApproval()
        .ifPresent(
            request -> {
              var question =
                  new Approval(
                      request,
                      decision,
                      execution.getCampaign(),
                      execution.getCurrency(),
                      execution.getContext().getCorrelationId(),
                      execution.getContext().getOccurredAt(),
                      null);
              byRequest.putIfAbsent(request.getRequestId(), question);
              requestByAction.put(decision.getActionId(), request.getRequestId());
            });
  }

  private void settle(Decision decision) {
    String requestId = requestByAction.get(decision.getActionId());
    if (requestId != null) {
      byRequest.computeIfPresent(requestId, (same, known) -> known.settledBy(decision));
    }
  }

  private void forgetOldest() {
    while (byRequest.size() > most) {
      Approval oldest = byRequest.remove(byRequest.keySet().iterator().next());
      if (oldest != null) {
        requestByAction.remove(oldest.action().getActionId());
      }
    }
    while (campaignByAction.size() > most) {
      campaignByAction.remove(campaignByAction.keySet().iterator().next());
    }
  }

  private static boolean isOf(Approval approval, @Nullable String tenantId) {
    return tenantId == null || tenantId.equals(approval.campaign().getTenantId());
  }
}
