package io.adwright.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.adwright.local.stack.Part;
import io.adwright.local.stack.Readiness;
import io.adwright.local.state.PartState;
import io.adwright.local.state.ProcessIdentity;
import io.adwright.local.state.StackState;
import io.adwright.local.supervise.HealthProbe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Asks every part how it is, instead of believing what was written down. */
public final class StatusReport {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private StatusReport() {}

  /** Returns the status of each part of {@code state}, asked of all at the same time. */
  public static List<PartStatus> of(StackState state, List<Part> table) {
    return state.parts().parallelStream()
        .map(part -> status(part, readiness(part.name(), table)))
        .toList();
  }

  /** Returns {@code parts} as {@code status --json} prints them. */
  public static String json(List<PartStatus> parts) throws JsonProcessingException {
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(parts);
  }

  /** Returns the resident memory of all processes together, the supervisor included. */
  public static long residentMegabytes(StackState state) {
    return Stream.concat(
            Stream.of(state.supervisor()),
            state.parts().stream().map(PartState::process).filter(Objects::nonNull))
        .map(ProcessIdentity::pid)
        .map(Memory::residentMegabytes)
        .mapToLong(megabytes -> megabytes.orElse(0))
        .sum();
  }

  private static PartStatus status(PartState part, Optional<Readiness> readiness) {
    ProcessIdentity process = part.process();
    boolean alive = part.isAlive();
    OptionalLong resident =
        process == null || !alive ? OptionalLong.empty() : Memory.residentMegabytes(process.pid());
    return new PartStatus(
        part.name(),
        process == null || !alive ? null : process.pid(),
        process == null || alive ? part.phase().name() : "DEAD",
        alive && part.phase().isUp() && readiness.map(how -> answers(part, how)).orElse(true),
        part.url(),
        part.port(),
        part.restarts(),
        resident.isPresent() ? resident.getAsLong() : null,
        part.log(),
        part.note());
  }

  private static Optional<Readiness> readiness(String name, List<Part> table) {
    return table.stream().filter(part -> part.name().equals(name)).map(Part::readiness).findFirst();
  }

  private static boolean answers(PartState part, Readiness readiness) {
    return switch (readiness) {
      case Readiness.Answers(String readyPath, String ignored) ->
          HealthProbe.answers(URI.create(part.url() + readyPath), PATIENCE);
      case Readiness.Announces ignored -> accepts(part.port());
    };
  }

  private static boolean accepts(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
          Math.toIntExact(PATIENCE.toMillis()));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
