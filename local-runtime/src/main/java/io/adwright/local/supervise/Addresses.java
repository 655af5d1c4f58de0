package io.adwright.local.supervise;

import io.adwright.local.stack.Endpoints;
import io.adwright.local.stack.Part;
import io.adwright.local.stack.PartsTable;
import io.adwright.local.stack.Ports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who listens where at this moment: a part may have to move before it was first ready. */
final class Addresses {
  private final Ports ports;
  private Endpoints endpoints;

  Addresses(Ports ports, List<Part> parts) {
    this.ports = ports;
    this.endpoints = ports.assign(parts);
  }

  synchronized Endpoints endpoints() {
    return endpoints;
  }

  /** Gives {@code part} another port. Only before anybody was told the old one. */
  synchronized void move(Part part) {
    Map<String, Integer> changed = new HashMap<>(endpoints.ports());
    changed.put(part.name(), ports.near(part.port()));
    endpoints = new Endpoints(changed);
  }

  int anyFreePort() {
    return ports.any();
  }

  /** How people and clients reach {@code part}: a URL, or host and port for the broker. */
  String contact(Part part) {
    return switch (part.name()) {
      case PartsTable.BROKER -> endpoints().address(part.name());
      case PartsTable.POSTGRES -> "postgresql://" + endpoints().address(part.name());
      default -> endpoints().url(part.name());
    };
  }
}
