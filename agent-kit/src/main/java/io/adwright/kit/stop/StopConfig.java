package io.adwright.kit.stop;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service stops. */
@ConfigMapping(prefix = "adwright.stop")
public interface StopConfig {

  /**
   * How long steps that have begun may take to their end, after the signal to stop. What is not
   * done by then is handed back: it does not count as read, and whoever takes over reads it again.
   * It must be shorter than what the platform waits before it kills (Kubernetes: 30 s).
   */
  @WithDefault("10S")
  Duration timeout();
}
