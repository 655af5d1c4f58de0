package io.adwright.gateway.api;

import io.adwright.contracts.event.Receipt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the ad platform answered. */
public record ReceiptView(
    @Nullable String platformRequestId,
    @Nullable MoneyView before,
    @Nullable MoneyView after,
    @Nullable String beforeStatus,
    @Nullable String afterStatus,
    @Nullable String revision,
    @Nullable String errorCode,
    @Nullable String errorMessage,
    Instant answeredAt) {

  static ReceiptView of(Receipt receipt, String currency) {
    return new ReceiptView(
        receipt.getPlatformRequestId().orElse(null),
        MoneyView.of(receipt.getBeforeMicros(), currency),
        MoneyView.of(receipt.getAfterMicros(), currency),
        receipt.getBeforeStatus().orElse(null),
        receipt.getAfterStatus().orElse(null),
        receipt.getRevision().orElse(null),
        receipt.getErrorCode().orElse(null),
        receipt.getErrorMessage().orElse(null),
        receipt.getAnsweredAt());
  }
}
