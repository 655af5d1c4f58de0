package io.adwright.gateway.api;

import io.adwright.contracts.event.Evidence;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A number that supports a statement. */
public record EvidenceView(
    @Schema(examples = "roas") String metric,
    @Schema(enumeration = {"RATIO", "MICROS", "COUNT", "DAYS", "SCORE"}) String unit,
    @Nullable Double observed,
    @Nullable Double expected,
    @Schema(description = "Lower end of the credible interval of observed") @Nullable Double low,
    @Schema(description = "Upper end of the credible interval of observed") @Nullable Double high,
    @Nullable Double sampleSize,
    Instant windowStart,
    Instant windowEnd) {

  static EvidenceView of(Evidence evidence) {
    return new EvidenceView(
        evidence.getMetric(),
        evidence.getUnit().name(),
        Numbers.finite(evidence.getObserved()),
        Numbers.finite(evidence.getExpected()),
        Numbers.finite(evidence.getLow()),
        Numbers.finite(evidence.getHigh()),
        Numbers.finite(evidence.getSampleSize()),
        evidence.getWindowStart(),
        evidence.getWindowEnd());
  }
}
