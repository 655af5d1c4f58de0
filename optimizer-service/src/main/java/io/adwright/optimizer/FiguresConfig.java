package io.adwright.optimizer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the optimizer takes figures from its ledger, for its metrics. */
@ConfigMapping(prefix = "adwright.figures")
public interface FiguresConfig {

  /** Pause between two looks at open actions and at the use of caps. */
  @WithDefault("30S")
  Duration interval();

  /** Pause between two checks of the whole audit, each of which reads every line of it. */
  @WithDefault("1H")
  Duration auditInterval();
}
