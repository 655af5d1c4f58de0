package io.adwright.eval.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackStatusTest {
  @TempDir private Path directory;

  @Test
  void healthyProcessesAreListedInTheirOrder() throws IOException {
    // Given
    Path file =
        status(
            """
            [{"name":"broker","pid":11,"state":"READY","healthy":true,"rssMb":180,"log":"b.log"},
             {"name":"gateway","pid":12,"state":"READY","healthy":true,"log":"g.log"}]
            """);

    // When
    List<StackProcess> processes = StackStatus.read(file);

    // Then
    assertThat(processes)
        .containsExactly(new StackProcess("broker", 11), new StackProcess("gateway", 12));
  }

  @Test
  void processThatIsNotHealthyStopsTheBenchmarkAndPointsToItsLog() throws IOException {
    // Given
    Path file =
        status(
            """
            [{"name":"memory-service","pid":null,"state":"DEAD","healthy":false,"log":"m.log"}]
            """);

    // When / Then
    assertThatThrownBy(() -> StackStatus.read(file))
        .isInstanceOf(StackException.class)
        .hasMessageStartingWith("memory-service is not healthy (state DEAD); see m.log.");
  }

  @Test
  void stackThatIsNotUpSaysHowToStartIt() throws IOException {
    // Given
    Path file = status("[]");

    // When / Then
    assertThatThrownBy(() -> StackStatus.read(file))
        .hasMessageContaining("the stack is not up")
        .hasMessageContaining("./adwright up -d");
  }

  @Test
  void fileThatIsNotJsonIsNamed() throws IOException {
    // Given
    Path file = status("name pid\nbroker 11\n");

    // When / Then
    assertThatThrownBy(() -> StackStatus.read(file))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("is not JSON: " + file);
  }

  @Test
  void missingFileIsNamed() {
    // Given
    Path file = directory.resolve("nowhere.json");

    // When / Then
    assertThatThrownBy(() -> StackStatus.read(file))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("nowhere.json");
  }

  private Path status(String text) throws IOException {
    return Files.writeString(directory.resolve("status.json"), text);
  }
}
