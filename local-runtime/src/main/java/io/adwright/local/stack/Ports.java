package io.adwright.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Picks ports. What is picked lies below the range from which the system takes the near end of
 * outgoing connections, so that nothing slips in before the part listens.
 */
public final class Ports {
  private static final int STEP = 10_000;
  private static final int FIRST_SPARE = 20_000;

  /** Linux hands out ports from here on. */
  private static final int END_SPARE = 32_768;

  private static final int CONNECT_MILLIS = 200;

  private final IntPredicate free;
  private final int firstTried;
  private final Set<Integer> given = new HashSet<>();

  /**
   * @param free says whether nobody listens on a port
   * @param seed differs between launchers, so that two that start at once try different ports
   */
  Ports(IntPredicate free, long seed) {
    this.free = free;
    this.firstTried = Math.floorMod(seed * 31, END_SPARE - FIRST_SPARE);
  }

  /** Returns a picker that asks this machine. */
  public static Ports ofThisMachine() {
    return new Ports(Ports::isFree, ProcessHandle.current().pid());
  }

  /** Returns a port for every part: its own where that is free, otherwise another. */
  public Endpoints assign(List<Part> parts) {
    Map<String, Integer> ports = new HashMap<>();
    for (Part part : parts) {
      ports.put(part.name(), near(part.port()));
    }
    return new Endpoints(ports);
  }

  /**
   * Returns {@code wanted}, or the same plus 10,000 or 20,000, or any free port, never twice the
   * same.
   *
   * @throws IllegalStateException if no port is free
   */
  public synchronized int near(int wanted) {
    return take(IntStream.concat(IntStream.of(wanted, wanted + STEP, wanted + 2 * STEP), spare()));
  }

  /**
   * Returns any free port, never twice the same.
   *
   * @throws IllegalStateException if no port is free
   */
  public synchronized int any() {
    return take(spare());
  }

  private IntStream spare() {
    int count = END_SPARE - FIRST_SPARE;
    return IntStream.range(0, count).map(i -> FIRST_SPARE + (firstTried + i) % count);
  }

  private int take(IntStream candidates) {
    int port =
        candidates
            .filter(candidate -> !given.contains(candidate) && free.test(candidate))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no free port between " + FIRST_SPARE + " and " + END_SPARE));
    given.add(port);
    return port;
  }

  /** Binding alone is not enough: some systems let a loopback socket bind beside a wildcard one. */
  static boolean isFree(int port) {
    return !someoneListens(port) && canBind(port);
  }

  private static boolean canBind(int port) {
    try (ServerSocket socket =
        new ServerSocket(port, 1, InetAddress.ofLiteral(Endpoints.LOOPBACK))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean someoneListens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.ofLiteral(Endpoints.LOOPBACK), port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
