package io.adwright.gateway.api;

import io.adwright.contracts.event.Effect;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Measured effect of an action on a metric, relative to what would have happened without it. */
@Schema(description = "Relative change: 0.12 is 12 % more")
public record EffectView(String metric, double low, double mid, double high) {

  static EffectView of(Effect effect) {
    return new EffectView(effect.getMetric(), effect.getLow(), effect.getMid(), effect.getHigh());
  }
}
