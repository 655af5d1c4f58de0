package io.adwright.simulator.platform;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A change of a campaign to absolute values: the body of a PATCH. What is null stays as it is.
 *
 * @param dailyBudgetMicros the new daily budget in micros of the campaign's currency
 * @param status the new status
 * @param expectedRevision the revision that the writer has seen; any other refuses the change
 * @param expectedDailyBudgetMicros the budget that the writer has seen; null is not checked
 */
public record Change(
    @Nullable Long dailyBudgetMicros,
    @Nullable CampaignStatus status,
    String expectedRevision,
    @Nullable Long expectedDailyBudgetMicros) {
  private static final Pattern PLAIN_TEXT = Pattern.compile("[\\x21-\\x7e]{1,64}");

  public Change {
    requireNonNull(
        expectedRevision, "expectedRevision is missing; send the revision that you have read");
    if (!PLAIN_TEXT.matcher(expectedRevision).matches()) {
      throw new IllegalArgumentException(
          "expectedRevision is not 1 to 64 visible ASCII characters; send the one that you read");
    }
    if (dailyBudgetMicros == null && status == null) {
      throw new IllegalArgumentException(
          "nothing to change; send dailyBudgetMicros, status or both");
    }
  }
}
