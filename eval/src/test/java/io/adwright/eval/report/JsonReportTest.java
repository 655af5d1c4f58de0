package io.adwright.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  @Test
  void figuresAreFoundUnderTheirNames() throws IOException {
    // Given
    BenchReport report = Reports.withBurst();

    // When
    JsonNode json = new ObjectMapper().readTree(JsonReport.of(report));

    // Then
    assertThat(json.at("/overall/p50Ratio").asDouble()).isEqualTo(2.5);
    assertThat(json.at("/rounds/0/pipeline/p99Ms").asDouble()).isEqualTo(60);
    assertThat(json.at("/burst/pipeline/runsPerSecond").asDouble()).isEqualTo(210.5);
    assertThat(json.at("/conditions/relayBytes/0").asInt()).isEqualTo(7_912);
    assertThat(json.at("/legs/0/to").asText()).isEqualTo("ANALYST");
    assertThat(json.at("/footprint/processes/0/residentMb").asDouble()).isEqualTo(190.4);
  }

  @Test
  void unknownIsNullAndNeverZero() throws IOException {
    // Given
    BenchReport report = Reports.bare();

    // When
    JsonNode json = new ObjectMapper().readTree(JsonReport.of(report));

    // Then
    assertThat(json.at("/footprint/total/residentMb").isNull()).isTrue();
    assertThat(json.at("/footprint/total/burstCpuMsPerRun").isNull()).isTrue();
    assertThat(json.at("/burst").isNull()).isTrue();
  }

  @Test
  void reportIsOneLine() {
    // Given
    BenchReport report = Reports.withBurst();

    // When
    String json = JsonReport.of(report);

    // Then
    assertThat(json).doesNotContain("\n").startsWith("{").endsWith("}");
  }
}
