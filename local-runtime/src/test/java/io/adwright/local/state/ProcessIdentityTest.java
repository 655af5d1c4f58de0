package io.adwright.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {
  private static final long AN_HOUR = 3_600_000;

  @Test
  void aRunningProcessIsAlive() {
    // When
    ProcessIdentity own = ProcessIdentity.own();

    // Then
    assertThat(own.isAlive()).isTrue();
  }

  @Test
  void aReusedNumberIsNotOurs() {
    // Given
    ProcessIdentity own = ProcessIdentity.own();

    // When
    ProcessIdentity earlier = new ProcessIdentity(own.pid(), own.startedAtMillis() - AN_HOUR);

    // Then
    assertThat(earlier.isAlive()).isFalse();
  }

  @Test
  void anEndedProcessIsNotAlive() throws IOException, InterruptedException {
    // Given
    Process process = new ProcessBuilder("sleep", "60").start();
    ProcessIdentity identity = ProcessIdentity.of(process.toHandle());

    // When
    process.destroyForcibly().waitFor();

    // Then
    assertThat(identity.isAlive()).isFalse();
  }

  @Test
  void aProcessOfUnknownStartIsKnownByItsNumber() {
    // When
    ProcessIdentity own = new ProcessIdentity(ProcessHandle.current().pid(), 0);

    // Then
    assertThat(own.isAlive()).isTrue();
  }
}
