package io.adwright.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.local.stack.PartsTable;
import io.adwright.local.state.PartState;
import io.adwright.local.state.Phase;
import io.adwright.local.state.ProcessIdentity;
import io.adwright.local.state.StackState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusReportTest {
  @Test
  void aBrokerThatAcceptsIsHealthy() throws IOException {
    // Given
    try (ServerSocket broker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      // When
      List<PartStatus> parts =
          StatusReport.of(
              state(ready(broker.getLocalPort(), ProcessIdentity.own())), PartsTable.parts());

      // Then
      assertThat(parts)
          .singleElement()
          .satisfies(
              part -> {
                assertThat(part.healthy()).isTrue();
                assertThat(part.state()).isEqualTo("READY");
                assertThat(part.pid()).isEqualTo(ProcessHandle.current().pid());
                assertThat(part.rssMb()).isNotNull().isPositive();
              });
    }
  }

  @Test
  void aPartWhoseProcessIsGoneIsDeadWhateverIsWritten() {
    // Given
    ProcessIdentity gone = new ProcessIdentity(ProcessHandle.current().pid(), 1);

    // When
    List<PartStatus> parts = StatusReport.of(state(ready(1, gone)), PartsTable.parts());

    // Then
    assertThat(parts)
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.healthy()).isFalse();
              assertThat(part.state()).isEqualTo("DEAD");
              assertThat(part.pid()).isNull();
            });
  }

  private static PartState ready(int port, ProcessIdentity process) {
    return PartState.waiting("broker", port, "127.0.0.1:" + port, "").starting(process, 0).ready(1);
  }

  private static StackState state(PartState part) {
    return new StackState(ProcessIdentity.own(), Phase.READY, 0, List.of(part), null);
  }
}
