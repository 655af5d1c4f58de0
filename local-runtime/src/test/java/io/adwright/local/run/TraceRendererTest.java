package io.adwright.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.local.console.Style;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceRendererTest {
  private final TraceRenderer renderer = new TraceRenderer(Style.PLAIN, 80);

  @Test
  void aTraceReadsAsItsGoldenCopy() throws IOException {
    // When
    List<String> lines = renderer.render(Samples.trace());

    // Then
    assertThat(String.join("\n", lines) + "\n").isEqualTo(Samples.text("trace.txt"));
  }

  @Test
  void aDecisionIsTwoLinesOfItsOwn() throws IOException {
    // When
    List<String> lines = renderer.render(Samples.trace());

    // Then
    assertThat(lines)
        .containsSequence("Increase budget 20%", "Reason: ROAS 3.2 ≥ target 1.5, budget-limited");
  }

  @Test
  void parallelAgentsAreSeenSideBySide() throws IOException {
    // When
    List<String> lines = renderer.render(Samples.trace());

    // Then
    String copywriter =
        lines.stream().filter(l -> l.startsWith("copywriter")).findFirst().orElse("");
    String optimizer = lines.stream().filter(l -> l.startsWith("optimizer")).findFirst().orElse("");
    assertThat(optimizer.indexOf('█')).isPositive().isEqualTo(copywriter.indexOf('█'));
  }

  @Test
  void coloursDoNotChangeTheText() throws IOException {
    // When
    List<String> coloured = new TraceRenderer(new Style(true), 80).render(Samples.trace());

    // Then
    assertThat(coloured.stream().map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "")).toList())
        .isEqualTo(renderer.render(Samples.trace()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"trace\": {\"status\": \"RUNNING\", \"steps\": [{\"agent\": \"ANALYST\"}]}}",
        "{\"diagnosis\": null, \"strategy\": 7, \"copy\": [], \"execution\": {\"decisions\": [{}]}}",
        "{\"trace\": {\"steps\": [{\"startedAt\": \"yesterday\", \"finishedAt\": 3}]}}"
      })
  void whatIsAbsentDisturbsNothing(String json) throws IOException {
    // When
    List<String> lines = renderer.render(Samples.traceOf(json));

    // Then
    assertThat(lines).contains("Diagnosis", "Execution", "This trace is RUNNING");
  }

  @Test
  void unknownIsNotZero() throws IOException {
    // When
    List<String> lines =
        renderer.render(Samples.traceOf("{\"diagnosis\": {\"kpis\": {\"clicks\": null}}}"));

    // Then
    assertThat(lines).anyMatch(line -> line.contains("clicks unknown"));
  }
}
