package io.adwright.llm.detect;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.llm.config.LlmConfig;
import io.adwright.llm.stub.OllamaStub;
import io.adwright.llm.stub.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelProbeTest {
  private final OllamaStub ollama = new OllamaStub();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Changes changes = new Changes();
  private final Logger log = Logger.getLogger(ModelAvailability.class.getName());

  @BeforeEach
  void start() {
    ollama.start();
    log.addHandler(changes);
  }

  @AfterEach
  void stop() {
    log.removeHandler(changes);
    ollama.stop();
  }

  @ParameterizedTest
  @CsvSource({
    "phi3,phi3:latest,PRESENT",
    "phi3:latest,phi3,PRESENT",
    "phi3:mini,phi3:mini,PRESENT",
    "phi3,phi3:mini,NO_MODEL",
    "registry:5000/phi3,registry:5000/phi3:latest,PRESENT",
    "phi3,llama3:latest,NO_MODEL"
  })
  void theModelIsFoundByItsNameAndTag(String wanted, String listed, Sighting seen)
      throws Exception {
    // Given
    ollama.has("codellama:13b", listed);

    // When
    Sighting sighting = look(Map.of("adwright.llm.model", wanted));

    // Then
    assertThat(sighting).isEqualTo(seen);
  }

  @Test
  void aServerThatIsSomethingElseIsNotTakenForOllama() throws Exception {
    // Given
    ollama.tags(aResponse().withStatus(200).withBody("<html>"));

    // When
    Sighting html = look(Map.of());

    // Then
    assertThat(html).isEqualTo(Sighting.NOT_OLLAMA);
    ollama.tags(okJson("{\"models\":7}"));
    assertThat(look(Map.of())).isEqualTo(Sighting.NOT_OLLAMA);
    ollama.tags(aResponse().withStatus(500));
    assertThat(look(Map.of())).isEqualTo(Sighting.NOT_OLLAMA);
  }

  @Test
  void aSlowServerIsNotWaitedFor() throws Exception {
    // Given
    ollama.tags(okJson("{\"models\":[]}").withFixedDelay(60_000));

    // When
    Sighting sighting = look(Map.of("adwright.llm.probe.timeout", "200MS"));

    // Then
    assertThat(sighting).isEqualTo(Sighting.TOO_SLOW);
  }

  @Test
  void aServerThatIsGoneIsNoticed() throws Exception {
    // Given
    String url = ollama.url();
    ollama.stop();

    // When
    Sighting sighting = look(Map.of("adwright.llm.url", url));

    // Then
    assertThat(sighting).isEqualTo(Sighting.NO_SERVER);
  }

  @Test
  void theBackgroundProbeFlipsTheModeAndEachChangeIsLoggedOnce() throws Exception {
    // Given
    LlmConfig config = config(Map.of("adwright.llm.probe.every", "20MS"));
    var availability = new ModelAvailability(config, meters);
    var probe = new ModelProbe(config, availability);
    assertThat(availability.isPresent()).isFalse();

    // When
    probe.start(new StartupEvent());
    await(availability, Sighting.PRESENT);
    double present = meters.get("adwright.llm.available").gauge().value();
    ollama.has("llama3:latest");
    await(availability, Sighting.NO_MODEL);
    ollama.has("phi3:latest");
    await(availability, Sighting.PRESENT);
    probe.stop(new ShutdownEvent());

    // Then
    assertThat(present).isEqualTo(1);
    assertThat(changes.texts)
        .containsExactly(
            "language model phi3 takes part from now on",
            "language model phi3 is not used, rules decide alone: the server does not have the"
                + " model: pull it, or set adwright.llm.model",
            "language model phi3 takes part from now on");
  }

  @Test
  void switchedOffNobodyLooks() {
    // Given
    LlmConfig config =
        config(Map.of("adwright.llm.mode", "off", "adwright.llm.probe.every", "1MS"));
    var availability = new ModelAvailability(config, meters);
    var probe = new ModelProbe(config, availability);

    // When
    probe.start(new StartupEvent());
    probe.stop(new ShutdownEvent());

    // Then
    assertThat(availability.last()).isEqualTo(Sighting.NOT_LOOKED);
    assertThat(meters.get("adwright.llm.available").gauge().value()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "auto,PRESENT,UP,true",
    "auto,NO_SERVER,UP,false",
    "off,NOT_LOOKED,UP,false",
    "required,PRESENT,UP,true",
    "required,NO_MODEL,DOWN,false"
  })
  void readinessIsDownOnlyWithoutARequiredModelAndAlwaysSaysTheMode(
      String mode, Sighting seen, HealthCheckResponse.Status status, boolean available) {
    // Given
    LlmConfig config = config(Map.of("adwright.llm.mode", mode));
    var availability = new ModelAvailability(config, meters);
    availability.saw(seen);

    // When
    HealthCheckResponse response = new LlmReadiness(config, availability).call();

    // Then
    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(response.getData().orElseThrow())
        .containsEntry("mode", mode)
        .containsEntry("model", "phi3")
        .containsEntry("available", available)
        .containsKey("reason");
  }

  private Sighting look(Map<String, String> overrides) throws InterruptedException {
    try (var look = new ModelLook(config(overrides))) {
      return look.look();
    }
  }

  private LlmConfig config(Map<String, String> overrides) {
    // A busy machine may be late for the default.
    var settings =
        new HashMap<>(
            Map.of(
                "adwright.llm.url",
                ollama.isRunning() ? ollama.url() : "http://127.0.0.1",
                "adwright.llm.probe.timeout",
                "10S"));
    settings.putAll(overrides);
    return Settings.with(settings);
  }

  private static void await(ModelAvailability availability, Sighting wanted)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (availability.last() != wanted && System.nanoTime() < deadline) {
      Thread.sleep(10);
    }
    assertThat(availability.last()).isEqualTo(wanted);
  }

  private static final class Changes extends Handler {
    private final List<String> texts = new ArrayList<>();

    @Override
    public synchronized void publish(LogRecord entry) {
      texts.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
