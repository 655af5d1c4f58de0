package io.adwright.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchdogTest {
  @Test
  void itsProcessesEndWhenTheirSupervisorIsKilled() throws Exception {
    // Given
    Process supervisor = start("sleep 300");
    ProcessHandle child = child(supervisor);

    // When
    supervisor.destroyForcibly().waitFor();

    // Then
    child.onExit().get(20, TimeUnit.SECONDS);
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void aProcessThatIgnoresTheRequestIsKilled() throws Exception {
    // Given
    Process supervisor = start("trap '' TERM; while :; do sleep 1; done");
    ProcessHandle child = child(supervisor);

    // When
    supervisor.destroyForcibly().waitFor();

    // Then
    child.onExit().get(20, TimeUnit.SECONDS);
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void itLeavesAloneWhatWasDropped() throws Exception {
    // Given
    Process dropped = new ProcessBuilder("sleep", "300").start();
    Process kept = new ProcessBuilder("sleep", "300").start();
    Process watchdog = new ProcessBuilder("sh", "-c", script()).start();

    // When
    try (Writer orders = watchdog.outputWriter(StandardCharsets.US_ASCII)) {
      orders.write("add " + dropped.pid() + "\nadd " + kept.pid() + "\n");
      orders.write("drop " + dropped.pid() + "\n");
    }

    // Then
    assertThat(kept.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(dropped.isAlive()).isTrue();
    dropped.destroyForcibly();
  }

  @Test
  void itEndsQuietlyWhenItIsToldSo() throws Exception {
    // Given
    Process kept = new ProcessBuilder("sleep", "300").start();
    Watchdog watchdog = Watchdog.start();
    watchdog.add(kept.pid());
    ProcessHandle shell = ProcessHandle.of(watchdog.pid()).orElseThrow();

    // When
    watchdog.close();

    // Then
    shell.onExit().get(20, TimeUnit.SECONDS);
    assertThat(kept.isAlive()).isTrue();
    kept.destroyForcibly();
  }

  private static String script() throws IOException {
    try (InputStream script = Watchdog.class.getResourceAsStream("watchdog.sh")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A JVM of its own that has a watchdog over one child, to be killed without a word. */
  private static Process start(String child) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx32m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            AbandonedSupervisor.class.getName(),
            child)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static ProcessHandle child(Process supervisor) throws IOException {
    BufferedReader output = supervisor.inputReader(StandardCharsets.US_ASCII);
    return ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
  }
}
