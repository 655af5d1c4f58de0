package io.adwright.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void aFreeDefaultIsTaken() {
    // Given
    Ports ports = new Ports(port -> true, 1);

    // When
    int port = ports.near(8080);

    // Then
    assertThat(port).isEqualTo(8080);
  }

  @Test
  void aTakenDefaultMovesByTenThousand() {
    // Given
    Ports ports = new Ports(port -> port != 8080, 1);

    // When
    int port = ports.near(8080);

    // Then
    assertThat(port).isEqualTo(18080);
  }

  @Test
  void noPortIsGivenTwice() {
    // Given
    Ports ports = new Ports(port -> true, 1);

    // When
    List<Integer> given = IntStream.range(0, 5).map(i -> ports.near(8080)).boxed().toList();

    // Then
    assertThat(given).doesNotHaveDuplicates().startsWith(8080, 18080, 28080);
  }

  @Test
  void sparePortsLieBelowThoseOfOutgoingConnections() {
    // Given
    Ports ports = new Ports(port -> true, Long.MAX_VALUE);

    // When
    List<Integer> given = IntStream.range(0, 100).map(i -> ports.any()).boxed().toList();

    // Then
    assertThat(given).allMatch(port -> port >= 20_000 && port < 32_768);
  }

  @Test
  void aMachineWithoutFreePortsIsToldSo() {
    // Given
    Ports ports = new Ports(port -> false, 1);

    // Then
    assertThatIllegalStateException()
        .isThrownBy(() -> ports.near(8080))
        .withMessageContaining("no free port");
  }

  @Test
  void aListenerOnLoopbackIsSeen() throws IOException {
    // Given
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      // When
      boolean free = Ports.isFree(listener.getLocalPort());

      // Then
      assertThat(free).isFalse();
    }
  }

  @Test
  void aListenerOnAllAddressesIsSeen() throws IOException {
    // Given
    try (ServerSocket listener = new ServerSocket(0)) {
      // When
      boolean free = Ports.isFree(listener.getLocalPort());

      // Then
      assertThat(free).isFalse();
    }
  }
}
