package io.adwright.gateway.api;

import io.adwright.contracts.event.ExpectedEffect;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a proposal is expected to change. */
public record ExpectedView(
    String metric,
    @Schema(enumeration = {"RATIO", "MICROS", "COUNT", "DAYS", "SCORE"}) String unit,
    double low,
    double mid,
    double high,
    @Schema(description = "Days until the effect can be judged") int horizonDays) {

  static ExpectedView of(ExpectedEffect expected) {
    return new ExpectedView(
        expected.getMetric(),
        expected.getUnit().name(),
        expected.getLow(),
        expected.getMid(),
        expected.getHigh(),
        expected.getHorizonDays());
  }
}
