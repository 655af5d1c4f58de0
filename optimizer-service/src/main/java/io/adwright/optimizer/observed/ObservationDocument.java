package io.adwright.optimizer.observed;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Platform;
import io.adwright.optimizer.outcome.Observation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An observation as JSON. A component that is added later must be allowed to be null. */
record ObservationDocument(
    String actionId,
    Campaign campaign,
    String currency,
    ActionKind kind,
    @Nullable Long fromMicros,
    @Nullable Long toMicros,
    @Nullable Campaign counterpart,
    @Nullable Long counterpartFromMicros,
    @Nullable Long counterpartToMicros,
    String planId,
    List<FindingCode> findings,
    List<String> learningIds,
    String effectiveAt,
    int days,
    String correlationId,
    String causationId) {

  /** A campaign's identity. */
  record Campaign(String tenant, Platform platform, String account, String campaign) {
    static Campaign of(CampaignRef ref) {
      return new Campaign(
          ref.getTenantId(), ref.getPlatform(), ref.getAccountId(), ref.getCampaignId());
    }

    CampaignRef ref() {
      return new CampaignRef(tenant, platform, account, campaign);
    }
  }

  static ObservationDocument of(Observation observation) {
    ActionSpec action = observation.action();
    return new ObservationDocument(
        observation.actionId(),
        Campaign.of(observation.campaign()),
        observation.currency(),
        action.getKind(),
        action.getFromMicros().orElse(null),
        action.getToMicros().orElse(null),
        action.getCounterpart().map(Campaign::of).orElse(null),
        action.getCounterpartFromMicros().orElse(null),
        action.getCounterpartToMicros().orElse(null),
        observation.planId(),
        observation.findings(),
        observation.learningIds(),
        observation.effectiveAt().toString(),
        observation.days(),
        observation.correlationId(),
        observation.causationId());
  }

  Observation observation() {
    return new Observation(
        actionId,
        campaign.ref(),
        currency,
        ActionSpec.newBuilder()
            .setKind(kind)
            .setFromMicros(fromMicros)
            .setToMicros(toMicros)
            .setCounterpart(counterpart == null ? null : counterpart.ref())
            .setCounterpartFromMicros(counterpartFromMicros)
            .setCounterpartToMicros(counterpartToMicros)
            .build(),
        planId,
        findings,
        learningIds,
        Instant.parse(effectiveAt),
        days,
        correlationId,
        causationId);
  }
}
