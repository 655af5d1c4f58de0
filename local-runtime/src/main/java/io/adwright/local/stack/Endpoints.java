package io.adwright.local.stack;

import java.util.Map;
import java.util.Optional;

/**
 * Which part listens where; every part listens on loopback only.
 *
 * @param ports port by name of the part
 */
public record Endpoints(Map<String, Integer> ports) {
  public static final String LOOPBACK = "127.0.0.1";

  public Endpoints {
    ports = Map.copyOf(ports);
  }

  /**
   * Returns the port of {@code part}.
   *
   * @throws IllegalArgumentException if no such part has a port
   */
  public int port(String part) {
    return Optional.ofNullable(ports.get(part))
        .orElseThrow(
            () -> new IllegalArgumentException("no part \"" + part + "\" among " + ports.keySet()));
  }

  /** Returns host and port of {@code part}, as Kafka clients want it. */
  public String address(String part) {
    return LOOPBACK + ":" + port(part);
  }

  public String url(String part) {
    return "http://" + address(part);
  }
}
