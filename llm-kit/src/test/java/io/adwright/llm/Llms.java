package io.adwright.llm;

import io.adwright.llm.budget.LlmBudget;
import io.adwright.llm.config.LlmConfig;
import io.adwright.llm.detect.ModelAvailability;
import io.adwright.llm.detect.Sighting;
import io.adwright.llm.model.LanguageModel;
import io.adwright.llm.model.ModelGuard;
import io.adwright.llm.stream.TokenStreams;
import io.adwright.llm.stub.OllamaStub;
import io.adwright.llm.stub.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Language models set up by hand, for tests of particular settings. */
final class Llms {
  private Llms() {}

  /** Returns a model of which {@code seen} is the last that was seen. */
  static Llm seen(
      Sighting seen,
      OllamaStub ollama,
      Map<String, String> overrides,
      TokenStreams streams,
      MeterRegistry meters) {
    var settings = new HashMap<>(Map.of("adwright.llm.url", ollama.url()));
    settings.putAll(overrides);
    LlmConfig config = Settings.with(settings);
    var availability = new ModelAvailability(config, meters);
    availability.saw(seen);
    return new Llm(
        config,
        new LanguageModel(config),
        new ModelGuard(config),
        availability,
        new LlmBudget(config, Clock.fixed(Given.AS_OF, ZoneOffset.UTC)),
        streams,
        new LlmMeters(meters),
        () -> "00c0ffee00c0ffee");
  }
}
