package io.adwright.gateway.api;

import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Outcome;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one proposal. */
public record DecisionView(
    @Schema(examples = "Increase budget 20%") String action,
    @Schema(enumeration = {"ALLOW", "CLAMP", "ASK", "BLOCK"}) String verdict,
    @Schema(description = "How far the action came", examples = "CONFIRMED") String status,
    @Schema(examples = "ROAS 3.2 >= target 1.5, budget-limited") String reason,
    @Schema(description = "Every rule that was asked") List<RuleView> rules,
    String actionId,
    @Nullable MoneyView from,
    @Schema(description = "What was sent to the platform; if nothing was, what was proposed")
        @Nullable MoneyView to,
    @Nullable ReceiptView receipt,
    @Schema(description = "What it really did; null until that is judged, days later")
        @Nullable OutcomeView outcome) {

  /** Returns the view of an action that is not judged yet. */
  static DecisionView of(Decision decision, String currency) {
    return of(decision, currency, null);
  }

  static DecisionView of(Decision decision, String currency, @Nullable Outcome outcome) {
    ActionSpec action = decision.getEffective().orElse(decision.getProposed());
    return new DecisionView(
        decision.getHeadline(),
        decision.getVerdict().name(),
        decision.getStatus().name(),
        decision.getReason(),
        decision.getRules().stream().map(RuleView::of).toList(),
        decision.getActionId(),
        MoneyView.of(action.getFromMicros(), currency),
        MoneyView.of(action.getToMicros(), currency),
        decision.getReceipt().map(receipt -> ReceiptView.of(receipt, currency)).orElse(null),
        outcome == null ? null : OutcomeView.of(outcome));
  }
}
