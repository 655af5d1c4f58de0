package io.adwright.teststack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports of this machine, below the range from which the system takes the near end of outgoing
 * connections: a process that starts takes a second or two until it listens, and nothing must slip
 * in meanwhile.
 */
public final class Ports {
  private static final int FIRST = 20_000;

  /** Linux hands out ports from here on. */
  private static final int END = 32_768;

  /** Two test runs on one machine begin at different places. */
  private static final AtomicInteger NEXT =
      new AtomicInteger(Math.toIntExact(ProcessHandle.current().pid() % END) * 31);

  private Ports() {}

  /**
   * Returns one that nobody listens at, another one each time.
   *
   * @throws IOException if there is none
   */
  public static int free() throws IOException {
    IOException last = new IOException("no port is free between " + FIRST + " and " + END);
    for (int tried = FIRST; tried < END; tried++) {
      int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), END - FIRST);
      try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        last = taken;
      }
    }
    throw last;
  }
}
