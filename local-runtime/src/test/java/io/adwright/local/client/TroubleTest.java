package io.adwright.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.local.state.DataDirectory;
import io.adwright.local.state.PartState;
import io.adwright.local.state.Phase;
import io.adwright.local.state.ProcessIdentity;
import io.adwright.local.state.StackState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TroubleTest {
  private static final DataDirectory DATA = new DataDirectory(Path.of("/data"));
  private static final long ROOM = 1L << 30;
  private static final ProcessIdentity HERE = ProcessIdentity.own();
  private static final ProcessIdentity GONE = new ProcessIdentity(HERE.pid(), 1);

  @Test
  void aStackThatRunsHasNone() {
    assertThat(Trouble.of(stack(HERE), DATA, ROOM)).isEmpty();
  }

  @Test
  void aPartWhoseProcessIsGoneIsNamedWithItsLog() {
    assertThat(Trouble.of(stack(GONE), DATA, ROOM))
        .contains("broker is not running (/data/logs/broker.log)");
  }

  @Test
  void aFullDiskIsTheReasonAndWhatToDoIsSaid() {
    assertThat(Trouble.of(stack(GONE), DATA, 0))
        .contains("the disk of /data is full: make room, and it goes on");
  }

  private static StackState stack(ProcessIdentity broker) {
    PartState part =
        PartState.waiting("broker", 9092, "127.0.0.1:9092", "/data/logs/broker.log")
            .starting(broker, 0)
            .ready(1);
    return new StackState(HERE, Phase.READY, 0, List.of(part), null);
  }
}
