package io.adwright.simulator.platform;

import java.util.Optional;
import java.util.stream.Stream;

/** What a PUT must fulfil. */
final class PutRules {
  private static final int MAX_ID_LENGTH = 128;

  /** Returns the first objection to {@code put}, or nothing. */
  Optional<Refusal> objectionTo(Request.Put put) {
    return Stream.of(put.campaign().accountId(), put.campaign().campaignId())
        .flatMap(id -> objectionToId(id).stream())
        .findFirst()
        .or(() -> objectionToMoney(put.draft()));
  }

  private static Optional<Refusal> objectionToId(String id) {
    boolean usable =
        !id.isBlank()
            && id.length() <= MAX_ID_LENGTH
            && id.codePoints().noneMatch(Character::isISOControl);
    return usable
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                RefusalCode.INVALID_REQUEST,
                "an account or campaign id has %d characters, only blanks, or control characters; "
                        .formatted(id.length())
                    + "use 1 to %d visible ones".formatted(MAX_ID_LENGTH)));
  }

  private static Optional<Refusal> objectionToMoney(Draft draft) {
    Long budget = draft.dailyBudgetMicros();
    return BudgetCurrency.of(draft.currency())
        .map(currency -> budget == null ? Optional.<Refusal>empty() : currency.objectionTo(budget))
        .orElseGet(
            () ->
                Optional.of(
                    new Refusal(
                        RefusalCode.UNKNOWN_CURRENCY,
                        "currency %s is not an ISO 4217 code of money; send one such as EUR or JPY"
                            .formatted(draft.currency()))));
  }
}
