package io.adwright.gateway.api;

import io.adwright.contracts.event.Outcome;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an action really did, judged from later metrics by statistics alone. */
@Schema(description = "What an action really did, judged from later metrics by statistics alone")
public record OutcomeView(
    @Schema(enumeration = {"INSUFFICIENT", "IMPROVED", "NO_EFFECT", "WORSENED", "CONFOUNDED"})
        String verdict,
    @Schema(examples = "Outcome: ROAS +12 % (90 % interval +3 % to +21 %): improved")
        String headline,
    String explanation,
    @Schema(description = "On the metric that it is judged by; null if it could not be measured")
        @Nullable EffectView effect,
    List<EffectView> furtherEffects,
    @Schema(description = "Probability of every interval given here", examples = "0.9")
        double intervalLevel,
    KpisView before,
    @Nullable KpisView after,
    Instant observedFrom,
    @Schema(description = "Exclusive") Instant observedTo,
    @Schema(description = "Untouched campaigns that it was compared with") int siblings,
    @Schema(description = "What else happened meanwhile") List<String> confounders,
    @Schema(description = "False when it will be looked at again with a longer window")
        boolean conclusive,
    @Schema(description = "How often it was restated before, from 0") int restatement,
    @Schema(description = "The order that asks for the way back; null if none was given")
        @Nullable String rollbackControlId,
    Instant judgedAt) {

  static OutcomeView of(Outcome outcome) {
    String currency = outcome.getCampaign().getCurrency();
    return new OutcomeView(
        outcome.getVerdict().name(),
        outcome.getHeadline(),
        outcome.getExplanation(),
        outcome.getEffect().map(EffectView::of).orElse(null),
        outcome.getFurtherEffects().stream().map(EffectView::of).toList(),
        outcome.getIntervalLevel(),
        KpisView.of(outcome.getBefore(), currency),
        KpisView.of(outcome.getAfter(), currency),
        outcome.getObservedFrom(),
        outcome.getObservedTo(),
        outcome.getSiblings(),
        List.copyOf(outcome.getConfounders()),
        outcome.getConclusive(),
        outcome.getRestatement(),
        outcome.getRollbackControlId().orElse(null),
        outcome.getContext().getOccurredAt());
  }
}
