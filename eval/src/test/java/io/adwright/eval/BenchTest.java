package io.adwright.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.contracts.event.Agent;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchTest {
  private static final List<Agent> ALL =
      List.of(Agent.ANALYST, Agent.MEMORY, Agent.STRATEGIST, Agent.COPYWRITER, Agent.OPTIMIZER);
  private static final String[] SHORT = {
    "--rate=20", "--seconds=1", "--rounds=2", "--burst=30", "--warm-up=20", "--patience=60"
  };

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void wholeBenchmarkReportsBothSidesAsOneJsonObject() throws IOException {
    // Given
    int code;
    try (var stack = new PlayedStack(ALL, true)) {
      var bench = bench(stack.environment(directory));

      // When
      code = bench.execute(with("--json"));
    }

    // Then
    assertThat(code).as(err.toString()).isZero();
    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertThat(report.at("/rounds")).hasSize(2);
    assertThat(report.at("/overall/relay/count").asInt()).isEqualTo(40);
    assertThat(report.at("/overall/pipeline/count").asInt()).isEqualTo(40);
    assertThat(report.at("/overall/p50Ratio").asDouble()).isPositive();
    assertThat(report.at("/burst/pipeline/runs").asInt()).isEqualTo(30);
    assertThat(report.at("/conditions/runsEnd").asText()).contains("gateway's stream");
    assertThat(report.at("/conditions/relayBytes/1").asInt()).isEqualTo(500 + 21);
    assertThat(report.at("/legs")).hasSize(6);
    assertThat(report.at("/footprint/processes/0/cpuMsPerRun").asDouble()).isPositive();
    assertThat(err.toString())
        .contains("pipeline, warm-up: 0 of 20 sent")
        .containsSubsequence(
            "bare relay, round 1 of 2",
            "pipeline, round 1 of 2",
            "pipeline, round 2 of 2",
            "bare relay, round 2 of 2");
  }

  @Test
  void agentsReportsStandInForAGatewayThatShowsNothing() throws IOException {
    // Given a gateway whose stream stays silent
    int code;
    try (var stack = new PlayedStack(ALL, false)) {
      var bench = bench(stack.environment(directory));

      // When
      code = bench.execute(with("--burst=0", "--rounds=1"));
    }

    // Then
    assertThat(code).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("-> all five agents FINISHED on agent-steps")
        .doesNotContain("As fast as they go");
  }

  @Test
  void agentThatDoesNotFinishFailsTheBenchmarkByName() throws IOException {
    // Given a stack without an optimizer
    int code;
    try (var stack = new PlayedStack(ALL.subList(0, 4), true)) {
      var bench = bench(stack.environment(directory));

      // When
      code = bench.execute(with("--patience=10"));
    }

    // Then
    assertThat(code).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("bench: pipeline, warm-up: 0 of 20 runs are complete")
        .contains("OPTIMIZER has not finished 20, for example bench-")
        .contains("./adwright logs optimizer-service");
  }

  @Test
  void environmentWithoutAStackIsRefusedInOneSentence() {
    // Given
    var bench = bench(Map.of());

    // When
    int code = bench.execute();

    // Then
    assertThat(code).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("bench: KAFKA_BOOTSTRAP_SERVERS is not set.")
        .contains("./adwright bench")
        .doesNotContain("\tat ");
  }

  @Test
  void impossibleOptionIsMisuse() {
    // Given
    var bench = bench(Map.of());

    // When
    int code = bench.execute("--seconds=0");

    // Then
    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("--seconds is 0; at least 1");
  }

  private CommandLine bench(Map<String, String> environment) {
    return new CommandLine(new Bench(environment))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .setOverwrittenOptionsAllowed(true);
  }

  private static String[] with(String... more) {
    var arguments = new ArrayList<>(List.of(SHORT));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }
}
