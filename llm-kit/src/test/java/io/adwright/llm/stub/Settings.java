package io.adwright.llm.stub;

import io.adwright.llm.config.LlmConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings of the model for tests without a container. */
public final class Settings {
  private Settings() {}

  /** Returns the defaults with {@code overrides}, for example {@code adwright.llm.mode=off}. */
  public static LlmConfig with(Map<String, String> overrides) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredConverters()
        .withMapping(LlmConfig.class)
        .withSources(new PropertiesConfigSource(overrides, "test", 500))
        .build()
        .getConfigMapping(LlmConfig.class);
  }
}
