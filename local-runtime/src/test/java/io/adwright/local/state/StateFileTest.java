package io.adwright.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
  private final Path directory;

  StateFileTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    // Given
    StackState state =
        new StackState(
            ProcessIdentity.own(),
            Phase.FAILED,
            1_000,
            List.of(
                PartState.waiting("broker", 9092, "127.0.0.1:9092", "/logs/broker.log")
                    .starting(new ProcessIdentity(12, 34), 2_000)
                    .ready(3_000),
                PartState.waiting("gateway", 8080, "http://127.0.0.1:8080", "/logs/gateway.log")
                    .failed("ended with status 1")),
            new Failure("gateway", "ended with status 1", "look", "/logs/g.log", List.of("last")));

    // When
    file().write(state);

    // Then
    assertThat(file().read()).contains(state);
  }

  @Test
  void answersThatAgeAreNotWritten() throws IOException {
    // Given
    StackState state = new StackState(ProcessIdentity.own(), Phase.READY, 1_000, List.of(), null);

    // When
    file().write(state);

    // Then
    assertThat(path()).content().doesNotContain("alive").doesNotContain("whole");
  }

  @Test
  void withoutAFileThereIsNoState() throws IOException {
    // When
    Optional<StackState> state = file().read();

    // Then
    assertThat(state).isEmpty();
  }

  @Test
  void aDamagedFileIsNoState() throws IOException {
    // Given
    Files.writeString(path(), "{\"supervisor\": {\"pid\": 1");

    // When
    Optional<StackState> state = file().read();

    // Then
    assertThat(state).isEmpty();
  }

  @Test
  void aFieldOfALaterVersionIsPassedOver() throws IOException {
    // Given
    Files.writeString(
        path(),
        """
        {"supervisor": {"pid": 1, "startedAtMillis": 2, "colour": "red"}, "phase": "READY",
         "startedAtMillis": 3, "parts": [], "mood": "good"}
        """);

    // When
    Optional<StackState> state = file().read();

    // Then
    assertThat(state).map(StackState::phase).contains(Phase.READY);
  }

  private Path path() {
    return directory.resolve("state.json");
  }

  private StateFile file() {
    return new StateFile(path());
  }
}
