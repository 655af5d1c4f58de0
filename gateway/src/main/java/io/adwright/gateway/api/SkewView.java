package io.adwright.gateway.api;

import io.adwright.contracts.event.Agent;
import io.adwright.gateway.trace.ClockSkew;
import java.math.BigDecimal;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two clocks that cannot both be right. */
@Schema(description = "An agent began, by its clock, before that was made which it read")
public record SkewView(
    @Schema(description = "Whose clock is behind", examples = "memory") String agent,
    @Schema(
            description = "Whose clock is ahead: an agent, or the publisher of the snapshot",
            examples = "analyst")
        String ahead,
    @Schema(description = "By how much at least, with three decimals") BigDecimal millis) {

  static SkewView of(ClockSkew skew) {
    return new SkewView(
        name(skew.agent()),
        skew.ahead() == null ? "publisher" : name(skew.ahead()),
        Numbers.exactMillis(skew.atLeast()));
  }

  private static String name(Agent agent) {
    return agent.name().toLowerCase(Locale.ROOT);
  }
}
