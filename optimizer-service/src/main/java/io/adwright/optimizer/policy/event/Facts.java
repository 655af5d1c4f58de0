package io.adwright.optimizer.policy.event;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Kpis;
import io.adwright.contracts.event.Proposal;
import io.adwright.contracts.event.Provenance;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.Situation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * One action in its situation, as policies look at it.
 *
 * @param action what is to be judged, as far as the built-in limits have left it
 */
public record Facts(Action action, Situation situation) {

  CampaignProfile campaign() {
    return situation.campaign();
  }

  Diagnosis diagnosis() {
    return situation.plan().getDiagnosis();
  }

  Kpis kpis() {
    return diagnosis().getKpis();
  }

  Optional<Kpis> previousKpis() {
    return diagnosis().getPreviousKpis();
  }

  Proposal proposal() {
    return situation.proposal();
  }

  Provenance provenance() {
    return situation.plan().getProvenance();
  }

  Optional<CampaignState> state() {
    return situation.state();
  }

  Instant now() {
    return situation.now();
  }

  /** Returns the time in the account's zone; empty if the zone is none. */
  Optional<ZonedDateTime> accountTime() {
    try {
      return Optional.of(now().atZone(ZoneId.of(campaign().getTimeZone())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
