package io.adwright.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.adwright.local.console.Screen;
import io.adwright.local.console.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunReportTest {
  private static final Terminal PIPE = new Terminal(false, false, false, 100);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void forProgramsThereIsOneUnchangedObjectPerLineAndNothingElse() throws IOException {
    // Given
    RunReport report = report(true);
    report.tell(Samples.trace());
    report.tell(Samples.trace());

    // When
    report.finish(Samples.answerOf("{\"correlationIds\": [\"1\", \"2\"]}"), "f.csv", 0);

    // Then
    List<String> lines = text(out).lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode printed = JsonMapper.builder().build().readTree(lines.getFirst());
    assertThat(printed).isEqualTo(Samples.trace().json());
    assertThat(text(err)).contains("Import f.csv");
  }

  @Test
  void forPeopleTheTableIsLast() throws IOException {
    // Given
    RunReport report = report(false);
    report.tell(Samples.trace());

    // When
    report.finish(Samples.answerOf("{\"correlationIds\": [\"1\"]}"), "f.csv", 0);

    // Then
    assertThat(text(out))
        .containsSubsequence("Diagnosis", "Strategy", "Copy", "Execution", "Timeline", "Summary")
        .containsSubsequence("SCALE_OPPORTUNITY", "Increase budget 20%", "ALLOW", "COMPLETE", "40");
    assertThat(report.allComplete()).isTrue();
  }

  @Test
  void oneIncompleteTraceIsEnoughToFail() throws IOException {
    // Given
    RunReport report = report(false);
    report.tell(Samples.trace());

    // When
    report.tell(Samples.traceOf("{\"trace\": {\"status\": \"PARTIAL\", \"reason\": \"no copy\"}}"));

    // Then
    assertThat(report.allComplete()).isFalse();
    assertThat(text(out)).contains("This trace is PARTIAL: no copy");
  }

  private RunReport report(boolean json) {
    return new RunReport(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new Screen(new PrintStream(err, true, StandardCharsets.UTF_8), PIPE),
        PIPE,
        json);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
