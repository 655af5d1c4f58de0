package io.adwright.optimizer.outcome;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Outcome;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.optimizer.outcome.Account.Told;
import java.time.Instant;
import java.util.Locale;

/** Writes judgements down as events. */
final class OutcomeEvents {
  private final OutcomeText text;

  OutcomeEvents(OutcomeText text) {
    this.text = text;
  }

  String headline(Judgement judgement) {
    return text.headline(judgement);
  }

  /** Returns what tells one judgement from another; differences that nobody would read are none. */
  String contentHash(Judgement judgement) {
    ContentHash hash =
        ContentHash.of("judgement")
            .and(judgement.verdict().name())
            .and(judgement.metric().name())
            .and(judgement.conclusive() ? 1 : 0)
            .and(judgement.before())
            .and(judgement.after())
            .and(judgement.effect().size());
    for (Measured effect : judgement.effect()) {
      hash.and(effect.metric().name())
          .and(effect.siblings())
          .and(
              String.format(
                  Locale.ROOT, "%.3f %.3f %.3f", effect.mid(), effect.low(), effect.high()));
    }
    judgement.reasons().forEach(hash::and);
    if (judgement.standard() != Judgement.Standard.COURSE) {
      hash.and(judgement.standard().name());
    }
    if (judgement.stake() != null) {
      hash.and(judgement.stake().toString());
    }
    return hash.id();
  }

  Outcome outcome(Case judged, Judgement judgement, Told told, Instant now) {
    Observation observed = judged.observed();
    Outcome.Builder outcome =
        Outcome.newBuilder()
            .setContext(context(observed, told, now))
            .setProvenance(Provenances.rules(Judge.VERSION))
            .setOutcomeId(observed.outcomeId())
            .setRestatement(told.restatement())
            .setActionId(observed.actionId())
            .setPlanId(observed.planId())
            .setCampaign(judged.own().profile())
            .setAction(observed.action())
            .setFindings(observed.findings())
            .setLearningIds(observed.learningIds())
            .setVerdict(judgement.verdict())
            .setBefore(judgement.before())
            .setAfter(judgement.after())
            .setObservedFrom(judgement.from())
            .setObservedTo(judgement.to())
            .setHeadline(text.headline(judgement))
            .setExplanation(
                text.explanation(judged, judgement, told.rollbackControlId().isPresent()))
            .setIntervalLevel(Measured.LEVEL)
            .setFurtherEffects(judgement.effect().stream().skip(1).map(Measured::effect).toList())
            .setConclusive(judgement.conclusive())
            .setRollbackControlId(told.rollbackControlId().orElse(null));
    judgement.main().ifPresent(it -> outcome.setEffect(it.effect()).setSiblings(it.siblings()));
    if (judgement.verdict() != OutcomeVerdict.INSUFFICIENT) {
      outcome.setConfounders(judgement.reasons());
    }
    return outcome.build();
  }

  private static EventContext context(Observation observed, Told told, Instant now) {
    return EventContext.newBuilder()
        .setEventId(
            ContentHash.of("outcome-event")
                .and(observed.actionId())
                .and(told.restatement())
                .and(told.contentHash())
                .id())
        .setCorrelationId(observed.correlationId())
        .setCausationId(observed.causationId())
        .setOccurredAt(now)
        .build();
  }
}
