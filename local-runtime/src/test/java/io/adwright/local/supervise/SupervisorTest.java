package io.adwright.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.local.stack.Part;
import io.adwright.local.stack.Ports;
import io.adwright.local.state.DataDirectory;
import io.adwright.local.state.PartState;
import io.adwright.local.state.Phase;
import io.adwright.local.state.ProcessIdentity;
import io.adwright.local.state.StackState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final FakeJava java;
  private final DataDirectory data;
  private final List<Supervisor> started = new ArrayList<>();

  SupervisorTest(@TempDir Path directory) throws IOException {
    this.java = new FakeJava(directory);
    this.data = new DataDirectory(directory.resolve("data"));
  }

  @BeforeEach
  void makeDirectory() {
    data.prepare();
  }

  @AfterEach
  void stopAll() throws InterruptedException {
    for (Supervisor supervisor : started) {
      supervisor.stop(GRACE);
    }
  }

  @Test
  void everyPartGetsReady() throws Exception {
    // Given
    java.runs("broker");
    java.runs("gateway");
    Supervisor supervisor = supervisor(java.part("broker"), java.part("gateway", "broker"));

    // When
    supervisor.start();

    // Then
    assertThat(supervisor.awaitReady(state -> true)).isTrue();
    assertThat(data.state().read())
        .hasValueSatisfying(state -> assertThat(state.isWhole()).isTrue());
  }

  @Test
  void aPartWaitsForWhatItNeeds() throws Exception {
    // Given
    java.does("broker", "sleep 1\necho ready\nexec sleep 300\n");
    java.runs("gateway");
    Supervisor supervisor = supervisor(java.part("broker"), java.part("gateway", "broker"));

    // When
    supervisor.start();

    // Then
    assertThat(supervisor.awaitReady(state -> true)).isTrue();
    StackState state = supervisor.state();
    assertThat(part(state, "gateway").startedAtMillis())
        .isGreaterThanOrEqualTo(part(state, "broker").readyAtMillis());
  }

  @Test
  void aKilledPartIsStartedAgain() throws Exception {
    // Given
    java.runs("gateway");
    Supervisor supervisor = supervisor(java.part("gateway"));
    supervisor.start();
    supervisor.awaitReady(state -> true);
    ProcessIdentity first = part(supervisor.state(), "gateway").process();

    // When
    ProcessHandle.of(first == null ? -1 : first.pid()).ifPresent(ProcessHandle::destroyForcibly);

    // Then
    StackState healed =
        until(supervisor, state -> part(state, "gateway").restarts() == 1 && state.isWhole());
    assertThat(part(healed, "gateway").process()).isNotEqualTo(first);
    assertThat(data.log("gateway")).content().contains("was ended by signal 9");
  }

  @Test
  void aPartThatCannotStartFailsTheStackWithItsLastLines() throws Exception {
    // Given
    java.does("gateway", "echo the setting x is wrong\nexit 7\n");
    Supervisor supervisor = supervisor(java.part("gateway"));

    // When
    supervisor.start();

    // Then
    assertThat(supervisor.awaitReady(state -> true)).isFalse();
    assertThat(supervisor.state().failure())
        .satisfies(
            failure -> {
              assertThat(failure).isNotNull();
              assertThat(failure == null ? "" : failure.what()).isEqualTo("ended with status 7");
              assertThat(failure == null ? List.of() : failure.lastLines())
                  .contains("the setting x is wrong");
            });
  }

  @Test
  void aProgramThatIsNotThereIsSaidSo() throws Exception {
    // Given
    Supervisor supervisor = supervisor(java.part("never-built"));

    // When
    supervisor.start();

    // Then
    assertThat(supervisor.awaitReady(state -> true)).isFalse();
    assertThat(supervisor.state().failure())
        .extracting(failure -> failure == null ? "" : failure.hint())
        .asString()
        .contains("./adwright build");
  }

  @Test
  void aPartWhosePortWasTakenMovesToAnother() throws Exception {
    // Given
    Path tried = data.path().resolve("tried");
    java.does(
        "gateway",
        "if [ -e '%s' ]; then echo ready; exec sleep 300; fi\n".formatted(tried)
            + "touch '%s'\necho 'Address already in use'\nexit 1\n".formatted(tried));
    Supervisor supervisor = supervisor(java.part("gateway"));
    int before = part(supervisor.state(), "gateway").port();

    // When
    supervisor.start();

    // Then
    assertThat(supervisor.awaitReady(state -> true)).isTrue();
    assertThat(part(supervisor.state(), "gateway").port()).isNotEqualTo(before);
  }

  @Test
  void stoppingEndsEveryProcess() throws Exception {
    // Given
    java.runs("broker");
    java.runs("gateway");
    Supervisor supervisor = supervisor(java.part("broker"), java.part("gateway", "broker"));
    supervisor.start();
    supervisor.awaitReady(state -> true);

    // When
    supervisor.stop(GRACE);

    // Then
    assertThat(supervisor.state().phase()).isEqualTo(Phase.STOPPED);
    assertNoProcess("broker", "gateway");
  }

  @Test
  void stoppingInTheMiddleOfTheStartLeavesNoProcess() throws Exception {
    // Given
    java.runs("broker");
    java.does("gateway", "echo $$ >> " + java.pids("gateway") + "\nexec sleep 300\n");
    Supervisor supervisor = supervisor(java.part("broker"), java.part("gateway", "broker"));
    supervisor.start();
    until(supervisor, state -> part(state, "gateway").phase() == Phase.STARTING);

    // When
    supervisor.stop(GRACE);

    // Then
    assertNoProcess("broker", "gateway");
  }

  @Test
  void aPartThatIgnoresTheRequestToEndIsKilled() throws Exception {
    // Given
    java.does(
        "gateway",
        "trap '' TERM\necho $$ >> %s\necho ready\nwhile :; do sleep 1; done\n"
            .formatted(java.pids("gateway")));
    Supervisor supervisor = supervisor(java.part("gateway"));
    supervisor.start();
    supervisor.awaitReady(state -> true);

    // When
    supervisor.stop(Duration.ofMillis(200));

    // Then
    assertNoProcess("gateway");
  }

  private Supervisor supervisor(Part... parts) throws IOException {
    Supervisor supervisor =
        new Supervisor(
            List.of(parts),
            java.launcher(),
            data,
            Ports.ofThisMachine(),
            Clock.systemUTC(),
            parts.length);
    started.add(supervisor);
    return supervisor;
  }

  private static StackState until(Supervisor supervisor, Predicate<StackState> reached)
      throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      StackState state = supervisor.state();
      if (reached.test(state)) {
        return state;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("not reached: " + supervisor.state());
  }

  private static PartState part(StackState state, String name) {
    return state.part(name).orElseThrow();
  }

  private void assertNoProcess(String... parts) throws IOException {
    for (String part : parts) {
      for (String pid : Files.readAllLines(java.pids(part))) {
        assertThat(new ProcessIdentity(Long.parseLong(pid), 0).isAlive()).as(part).isFalse();
      }
    }
  }
}
