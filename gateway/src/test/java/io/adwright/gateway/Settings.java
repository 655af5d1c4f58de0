package io.adwright.gateway;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The gateway's settings for tests that need no running gateway. */
public final class Settings {
  private Settings() {}

  /** The defaults. */
  public static GatewayConfig defaults() {
    return with(Map.of());
  }

  /** The defaults, with some changed. */
  public static GatewayConfig with(Map<String, String> changed) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(GatewayConfig.class)
        .withDefaultValues(changed)
        .build()
        .getConfigMapping(GatewayConfig.class);
  }
}
