package io.adwright.gateway.api;

import io.adwright.contracts.event.Kpis;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Key performance indicators of a range of time. Null is unknown, never zero. */
@Schema(description = "Key performance indicators from start to end (exclusive); null is unknown")
public record KpisView(
    Instant start,
    Instant end,
    int windows,
    @Nullable MoneyView spend,
    @Nullable Long impressions,
    @Nullable Long clicks,
    @Nullable Double conversions,
    @Nullable MoneyView conversionValue,
    @Schema(description = "Clicks per impression") @Nullable Double ctr,
    @Schema(description = "Conversions per click") @Nullable Double cvr,
    @Schema(description = "Spend per click") @Nullable MoneyView cpc,
    @Schema(description = "Spend per thousand impressions") @Nullable MoneyView cpm,
    @Schema(description = "Spend per conversion") @Nullable MoneyView cpa,
    @Schema(description = "Conversion value per unit of spend") @Nullable Double roas) {

  static KpisView of(Kpis kpis, String currency) {
    return new KpisView(
        kpis.getStart(),
        kpis.getEnd(),
        kpis.getWindows(),
        MoneyView.of(kpis.getSpendMicros(), currency),
        kpis.getImpressions().orElse(null),
        kpis.getClicks().orElse(null),
        Numbers.finite(kpis.getConversionCount()),
        MoneyView.of(kpis.getConversionValueMicros(), currency),
        Numbers.finite(kpis.getCtr()),
        Numbers.finite(kpis.getCvr()),
        MoneyView.of(kpis.getCpcMicros(), currency),
        MoneyView.of(kpis.getCpmMicros(), currency),
        MoneyView.of(kpis.getCpaMicros(), currency),
        Numbers.finite(kpis.getRoas()));
  }

  static @Nullable KpisView of(Optional<Kpis> kpis, String currency) {
    return kpis.map(known -> of(known, currency)).orElse(null);
  }
}
