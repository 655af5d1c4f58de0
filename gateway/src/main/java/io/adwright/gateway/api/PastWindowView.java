package io.adwright.gateway.api;

import io.adwright.contracts.event.WindowFlag;
import io.adwright.gateway.campaign.PastWindow;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A window of a campaign's history. */
@Schema(description = "A window of a campaign's history, as it was told last")
public record PastWindowView(
    WindowView window,
    @Schema(description = "In force during the window") @Nullable MoneyView dailyBudget,
    @Nullable Long reach,
    @Schema(description = "What is odd about the numbers and was kept", examples = "NO_DELIVERY")
        List<String> flags,
    @Schema(description = "Of the snapshot that told it last") long revision,
    @Schema(description = "When that snapshot was published") Instant toldAt) {

  static PastWindowView of(PastWindow past) {
    return new PastWindowView(
        WindowView.of(past.window(), past.currency()),
        MoneyView.of(past.window().getDailyBudgetMicros(), past.currency()),
        past.window().getReach().orElse(null),
        past.window().getFlags().stream().map(WindowFlag::name).toList(),
        past.revision(),
        past.seenAt());
  }
}
