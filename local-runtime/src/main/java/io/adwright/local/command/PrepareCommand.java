package io.adwright.local.command;

import io.adwright.local.console.Screen;
import io.adwright.local.console.StatusLine;
import io.adwright.local.console.Style;
import io.adwright.local.console.Terminal;
import io.adwright.local.run.Gateway;
import io.adwright.local.run.ImportOptions;
import io.adwright.local.run.InputFile;
import io.adwright.local.run.TraceFollower;
import io.adwright.local.run.TraceRenderer;
import io.adwright.local.stack.AotCaches;
import io.adwright.local.stack.Part;
import io.adwright.local.stack.PartsTable;
import io.adwright.local.stack.Ports;
import io.adwright.local.state.DataDirectory;
import io.adwright.local.state.StackState;
import io.adwright.local.supervise.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Runs the whole stack once on an example, in a directory of its own, and has every JVM record what
 * it loaded. The last step of a build, not needed for anything to work: it halves the time that a
 * start takes from then on.
 */
@Command(name = "prepare", hidden = true, description = "Makes start-up caches from one run.")
final class PrepareCommand implements Callable<Integer> {
  /** A JVM that records takes its time to end. */
  private static final Duration GRACE = Duration.ofMinutes(3);

  private static final Duration TRACE_PATIENCE = Duration.ofSeconds(30);

  @Mixin private Place place = new Place();

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Part> parts = place.parts();
    List<Part> onJava = parts.stream().filter(part -> part.program().onJava()).toList();
    if (onJava.stream().map(this::cache).allMatch(Files::exists)) {
      return ExitStatus.OK;
    }
    Path work = place.layout().aotCaches().resolve("work");
    deleteAll(work);
    DataDirectory data = new DataDirectory(work);
    data.prepare();
    StatusLine status = new StatusLine(new Screen(System.err, place.terminal()), Clock.systemUTC());
    boolean ran = record(parts, data, status);
    onJava.forEach(part -> keep(cache(part)));
    deleteAll(work);
    status.done();
    return ran ? ExitStatus.OK : ExitStatus.INCOMPLETE;
  }

  private boolean record(List<Part> parts, DataDirectory data, StatusLine status)
      throws IOException, InterruptedException {
    Supervisor supervisor =
        new Supervisor(
            parts,
            place.launcher(new AotCaches.Make(Place.jvm())),
            data,
            Ports.ofThisMachine(),
            Clock.systemUTC(),
            SuperviseCommand.startsAtOnce());
    Thread hook = new Thread(() -> stop(supervisor, SuperviseCommand.GRACE), "stop-stack");
    Runtime.getRuntime().addShutdownHook(hook);
    supervisor.start();
    boolean ready =
        supervisor.awaitReady(
            state -> {
              status.show("preparing a quick start: recording one run");
              return true;
            });
    if (ready) {
      runExample(supervisor.state());
    } else {
      System.err.println("not prepared: " + supervisor.state().failure());
    }
    Thread stopping = Thread.ofVirtual().start(() -> stop(supervisor, GRACE));
    while (!stopping.join(Duration.ofMillis(200))) {
      status.show("preparing a quick start: writing caches");
    }
    Runtime.getRuntime().removeShutdownHook(hook);
    return ready;
  }

  private void runExample(StackState state) throws IOException, InterruptedException {
    Optional<Path> example = example();
    if (state.part(PartsTable.GATEWAY).isEmpty() || example.isEmpty()) {
      return;
    }
    // Rendered to nobody: the launcher itself is recorded too.
    TraceRenderer renderer = new TraceRenderer(Style.PLAIN, Terminal.of(System.getenv()).columns());
    try (Gateway gateway = place.gateway(state)) {
      List<String> ids =
          gateway.send(InputFile.at(example.get()), ImportOptions.NONE).correlationIds();
      // The first kill switch in the life of a stack must not be its slowest.
      gateway.release("prepare", "records what the order needs");
      new TraceFollower(gateway, TRACE_PATIENCE).follow(ids, done -> {}, renderer::render);
    }
  }

  /** The smallest example in Adwright's own format needs no further options. */
  private Optional<Path> example() throws IOException {
    try (Stream<Path> files = Files.list(place.layout().root().resolve("examples"))) {
      return files
          .filter(file -> file.toString().endsWith(".csv"))
          .filter(PrepareCommand::isOwnFormat)
          .min(Comparator.comparingLong(file -> file.toFile().length()));
    }
  }

  private static boolean isOwnFormat(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.findFirst().filter(line -> line.startsWith("platform,account_id,")).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private Path cache(Part part) {
    return AotCaches.file(part, place.layout(), Place.jvm());
  }

  /** A cache gets its name only when it is whole; those of earlier builds go. */
  private static void keep(Path cache) {
    Path unfinished = AotCaches.unfinished(cache);
    if (!Files.exists(unfinished)) {
      return;
    }
    String part = cache.getFileName().toString().replaceFirst("-[0-9a-f]+\\.aot$", "");
    try (Stream<Path> files = Files.list(cache.getParent())) {
      for (Path old :
          files
              .filter(file -> file.getFileName().toString().matches(part + "-[0-9a-f]+\\.aot"))
              .toList()) {
        Files.delete(old);
      }
      Files.move(unfinished, cache, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      System.err.println("start-up cache " + cache + " not kept: " + e.getMessage());
    }
  }

  private static void stop(Supervisor supervisor, Duration grace) {
    try {
      supervisor.stop(grace);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void deleteAll(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
