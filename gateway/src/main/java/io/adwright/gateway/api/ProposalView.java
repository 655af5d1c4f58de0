package io.adwright.gateway.api;

import io.adwright.contracts.action.ActionText;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.Proposal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that the strategist proposes to do. */
public record ProposalView(
    @Schema(description = "1 is the one preferred") int rank,
    @Schema(description = "What would be done, for people", examples = "Increase budget 20%")
        String headline,
    @Schema(examples = "SET_DAILY_BUDGET") String kind,
    @Schema(description = "Amount in force when the plan was made") @Nullable MoneyView from,
    @Schema(description = "Amount wanted") @Nullable MoneyView to,
    String rationale,
    @Nullable ExpectedView expected,
    @Schema(description = "Codes of the findings that it answers") List<String> findings,
    List<String> learningIds) {

  static ProposalView of(Proposal proposal, String currency) {
    ActionSpec action = proposal.getAction();
    return new ProposalView(
        proposal.getRank(),
        ActionText.of(action, currency),
        action.getKind().name(),
        MoneyView.of(action.getFromMicros(), currency),
        MoneyView.of(action.getToMicros(), currency),
        proposal.getRationale(),
        proposal.getExpected().map(ExpectedView::of).orElse(null),
        proposal.getFindings().stream().map(Enum::name).toList(),
        List.copyOf(proposal.getLearningIds()));
  }
}
