package io.adwright.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.json.runtime.JsonFormatter;
import java.util.Map;
import java.util.Set;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class KeyedJsonTest {
  private final JsonFormatter quarkus = new JsonFormatter("", Set.of("mdc"), Map.of());
  private final KeyedJson json = new KeyedJson(quarkus);

  @Test
  void aLineIsOneObjectWithTheFixedKeysAtItsTop() throws Exception {
    // Given
    var entry = entry("step \"failed\"\nbadly");
    entry.putMdc(LogKeys.CORRELATION_ID, "run-1");
    entry.putMdc(LogKeys.CAMPAIGN, "t/META/a/quoted \" and\nbroken");
    entry.putMdc(LogKeys.AGENT, "analyst");
    entry.putMdc(LogKeys.TOPIC, "adwright.campaign-metrics.v1");
    entry.putMdc(LogKeys.ACTION_ID, "abc");

    // When
    String line = json.format(entry);

    // Then
    assertThat(line.strip().lines()).hasSize(1);
    JsonNode read = new ObjectMapper().readTree(line);
    assertThat(read.path("correlationId").asText()).isEqualTo("run-1");
    assertThat(read.path("campaign").asText()).isEqualTo("t/META/a/quoted \" and\nbroken");
    assertThat(read.path("agent").asText()).isEqualTo("analyst");
    assertThat(read.path("topic").asText()).isEqualTo("adwright.campaign-metrics.v1");
    assertThat(read.path("actionId").asText()).isEqualTo("abc");
    assertThat(read.path("message").asText()).isEqualTo("step \"failed\"\nbadly");
    assertThat(read.path("level").asText()).isEqualTo("WARN");
    assertThat(read.has("mdc")).isFalse();
  }

  @Test
  void aLineWithoutKeysIsAsQuarkusWritesIt() {
    // Given
    var entry = entry("started");

    // When
    String line = json.format(entry);

    // Then
    assertThat(line).isEqualTo(quarkus.format(entry));
  }

  private static ExtLogRecord entry(String text) {
    return new ExtLogRecord(Level.WARN, text, KeyedJsonTest.class.getName());
  }
}
