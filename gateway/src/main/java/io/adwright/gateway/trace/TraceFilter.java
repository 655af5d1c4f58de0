package io.adwright.gateway.trace;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.StepSource;
import io.adwright.contracts.event.VerdictKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which traces are wanted, whatever their status; null is all.
 *
 * @param tenantId only this tenant's
 * @param importId only those of this import
 * @param platform only campaigns of this platform
 * @param accountId only campaigns of this account
 * @param campaignId only campaigns that the platform calls so
 * @param finding only those that found this
 * @param verdict only those with a decision of this verdict
 * @param agent only those with a step of this agent
 * @param source only those with a step made this way; if there is an agent, by that agent
 * @param since only those that started then or later
 * @param until only those that started before
 */
public record TraceFilter(
    @Nullable String tenantId,
    @Nullable String importId,
    @Nullable Platform platform,
    @Nullable String accountId,
    @Nullable String campaignId,
    @Nullable FindingCode finding,
    @Nullable VerdictKind verdict,
    @Nullable Agent agent,
    @Nullable StepSource source,
    @Nullable Instant since,
    @Nullable Instant until) {

  /** Returns a filter for all runs of a tenant, or of all tenants for null. */
  public static TraceFilter tenant(@Nullable String tenantId) {
    return new TraceFilter(tenantId, null, null, null, null, null, null, null, null, null, null);
  }

  /** Returns a filter for the runs of one import. */
  public static TraceFilter ofImport(@Nullable String tenantId, String importId) {
    return new TraceFilter(
        tenantId, importId, null, null, null, null, null, null, null, null, null);
  }

  /** Returns a filter for the runs of one campaign. */
  public static TraceFilter campaign(CampaignRef ref) {
    return new TraceFilter(
        ref.getTenantId(),
        null,
        ref.getPlatform(),
        ref.getAccountId(),
        ref.getCampaignId(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Whether {@code trace} is wanted. */
  boolean matches(Trace trace) {
    return isOfCampaign(trace.campaign())
        && (importId == null || importId.equals(trace.importId().orElse(null)))
        && (finding == null || trace.tags(PartKind.DIAGNOSIS).contains(finding.name()))
        && (verdict == null || trace.tags(PartKind.EXECUTION).contains(verdict.name()))
        && ((agent == null && source == null) || trace.steps().stream().anyMatch(this::isMadeBy))
        && (since == null || !trace.startedAt().isBefore(since))
        && (until == null || trace.startedAt().isBefore(until));
  }

  private boolean isOfCampaign(CampaignRef ref) {
    return (tenantId == null || tenantId.equals(ref.getTenantId()))
        && (platform == null || platform == ref.getPlatform())
        && (accountId == null || accountId.equals(ref.getAccountId()))
        && (campaignId == null || campaignId.equals(ref.getCampaignId()));
  }

  private boolean isMadeBy(TraceStep step) {
    return (agent == null || agent == step.agent()) && (source == null || source == step.source());
  }
}
