package io.adwright.eval.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class OsProcessesTest {
  /** Above every number that a system gives to a process. */
  private static final long NOBODY = Integer.MAX_VALUE;

  private final OsProcesses processes = new OsProcesses();
  private final long self = ProcessHandle.current().pid();

  @Test
  void runningProcessHasUsedProcessorTime() {
    // Given this process
    // When
    Duration used = processes.cpu(self).orElseThrow();

    // Then
    assertThat(used).isPositive();
  }

  @Test
  void residentMemoryOfThisProcessIsMoreThanItsSmallestHeap() {
    // Given a system that tells
    Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/status")));

    // When
    long bytes = processes.residentBytes(self).orElseThrow();

    // Then
    assertThat(bytes).isGreaterThan(20_000_000L);
    assertThat(processes.proportionalBytes(self).orElseThrow()).isBetween(20_000_000L, bytes);
  }

  @Test
  void processThatIsGoneIsUnknownRatherThanFree() {
    // Given a process number that nobody has
    // When
    var cpu = processes.cpu(NOBODY);

    // Then
    assertThat(cpu).isEmpty();
    assertThat(processes.residentBytes(NOBODY)).isEmpty();
    assertThat(processes.parent(NOBODY)).isEmpty();
    assertThat(processes.proportionalBytes(NOBODY)).isEmpty();
    assertThat(processes.children(NOBODY)).isEmpty();
  }
}
