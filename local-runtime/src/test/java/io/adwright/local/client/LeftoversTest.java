package io.adwright.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.local.state.PartState;
import io.adwright.local.state.Phase;
import io.adwright.local.state.ProcessIdentity;
import io.adwright.local.state.StackState;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LeftoversTest {
  private static final ProcessIdentity DEAD_SUPERVISOR =
      new ProcessIdentity(ProcessHandle.current().pid(), 1);

  @Test
  void partsWithoutASupervisorAreEnded() throws Exception {
    // Given
    Process part = new ProcessBuilder("sleep", "300").start();

    // When
    int ended = Leftovers.end(state(ProcessIdentity.of(part.toHandle())));

    // Then
    assertThat(ended).isEqualTo(1);
    assertThat(part.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aStrangerWithTheSameNumberIsLeftAlone() throws Exception {
    // Given
    Process stranger = new ProcessBuilder("sleep", "300").start();

    // When
    int ended = Leftovers.end(state(new ProcessIdentity(stranger.pid(), 1)));

    // Then
    assertThat(ended).isZero();
    assertThat(stranger.isAlive()).isTrue();
    stranger.destroyForcibly();
  }

  private static StackState state(ProcessIdentity part) {
    return new StackState(
        DEAD_SUPERVISOR,
        Phase.READY,
        0,
        List.of(PartState.waiting("gateway", 1, "", "").starting(part, 0)),
        null);
  }
}
