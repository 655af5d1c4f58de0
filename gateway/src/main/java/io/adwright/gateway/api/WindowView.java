package io.adwright.gateway.api;

import io.adwright.contracts.event.MetricsWindow;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A day, an hour or a period of a campaign. Null is unknown, never zero. */
@Schema(description = "Performance from start to end (exclusive); null is unknown, never zero")
public record WindowView(
    Instant start,
    Instant end,
    @Schema(enumeration = {"DAY", "HOUR", "PERIOD"}) String granularity,
    @Schema(
            enumeration = {"PROVISIONAL", "PARTIAL", "FINAL"},
            description = "Whether the platform may still restate it")
        String finality,
    @Nullable MoneyView spend,
    @Nullable Long impressions,
    @Nullable Long clicks,
    @Nullable Double conversions,
    @Nullable MoneyView conversionValue,
    @Schema(description = "Clicks per impression") @Nullable Double ctr,
    @Schema(description = "Conversions per click") @Nullable Double cvr,
    @Schema(description = "Conversion value per unit of spend") @Nullable Double roas) {

  static WindowView of(MetricsWindow window, String currency) {
    return new WindowView(
        window.getStart(),
        window.getEnd(),
        window.getGranularity().name(),
        window.getFinality().name(),
        MoneyView.of(window.getSpendMicros(), currency),
        window.getImpressions().orElse(null),
        window.getClicks().orElse(null),
        Numbers.finite(window.getConversionCount()),
        MoneyView.of(window.getConversionValueMicros(), currency),
        Numbers.ratio(window.getClicks(), window.getImpressions()),
        Numbers.ratio(window.getConversionCount(), window.getClicks()),
        Numbers.ratio(window.getConversionValueMicros(), window.getSpendMicros()));
  }
}
