package io.adwright.strategist.plan;

import io.adwright.contracts.Money;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Kpis;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a play may look at.
 *
 * @param diagnosis with at least one finding
 */
record Situation(Diagnosis diagnosis, PlanPolicy policy) {
  private static final Set<DeliveryStatus> STOPPED =
      EnumSet.of(DeliveryStatus.PAUSED, DeliveryStatus.ENDED);
  private static final Set<FindingCode> LOSSES =
      EnumSet.of(FindingCode.LOW_ROAS, FindingCode.HIGH_CPA);

  CampaignProfile campaign() {
    return diagnosis.getCampaign();
  }

  /** Returns whether the campaign may deliver. */
  boolean isRunning() {
    return !STOPPED.contains(campaign().getStatus());
  }

  /** Returns the daily budget that belongs to this campaign alone, if it is known. */
  Optional<Money> ownBudget() {
    return campaign()
        .getDailyBudgetMicros()
        .filter(micros -> micros > 0 && !campaign().getBudgetShared())
        .map(micros -> Money.ofMicros(micros, campaign().getCurrency()));
  }

  /** Returns why the budget cannot be changed, for people. */
  String whyNoBudget() {
    return campaign().getBudgetShared()
        ? "The budget is shared with other campaigns, which a change would reach too."
        : "The daily budget is not known, so no new one can be named.";
  }

  /** Returns whether a return below its reference was found, which forbids to raise anything. */
  boolean isLosing() {
    return diagnosis.getFindings().stream().map(Finding::getCode).anyMatch(LOSSES::contains);
  }

  /** Returns whether no part of the judged range says anything about conversions. */
  boolean isUntracked() {
    Kpis kpis = diagnosis.getKpis();
    boolean delivered = kpis.getClicks().or(kpis::getSpendMicros).orElse(0L) > 0;
    return delivered
        && kpis.getConversionCount().isEmpty()
        && kpis.getCvr().isEmpty()
        && kpis.getCpaMicros().isEmpty()
        && kpis.getRoas().isEmpty();
  }

  /** Returns whether conversions are counted and none has a value: a sign of half a tracking. */
  boolean hasValuelessConversions() {
    Kpis kpis = diagnosis.getKpis();
    return kpis.getConversionCount().orElse(0.0) > 0
        && kpis.getConversionValueMicros().orElse(1L) == 0;
  }

  /** Returns whether people click and nothing converts. */
  boolean hasNoConversions() {
    Kpis kpis = diagnosis.getKpis();
    return kpis.getClicks().orElse(0L) > 0 && kpis.getConversionCount().orElse(1.0) == 0;
  }

  /** Returns whether conversions came before and stopped: rather tracking than the ads. */
  boolean hasStoppedConverting() {
    return hasNoConversions()
        && diagnosis.getPreviousKpis().flatMap(Kpis::getConversionCount).orElse(0.0) > 0;
  }
}
