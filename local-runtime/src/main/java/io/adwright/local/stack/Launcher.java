package io.adwright.local.stack;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns a part of the table into the command that starts it.
 *
 * @param java the Java executable for all parts
 * @param layout where the built files are
 * @param caches start-up caches to use or to make
 */
public record Launcher(Path java, Layout layout, AotCaches caches) {
  /** The leanest and quickest to start of what was measured; see docs/performance.md. */
  static final List<String> COMMON_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          // All that is young is touched, again and again; a third of the heap, as is usual, is
          // more than steps of a few hundred kilobytes need.
          "-XX:NewRatio=7",
          "-XX:TieredStopAtLevel=1",
          // Once there are 7 MB of code, the JVM would stop for half a second to look for code that
          // nobody needs: in the middle of the first thousand runs.
          "-XX:SweeperThreshold=60",
          "-Xss512k",
          "-XX:-UsePerfData",
          "-XX:+ExitOnOutOfMemoryError",
          "-Djava.io.tmpdir={data}/tmp");

  /** One arena for native memory instead of eight per core. */
  private static final Map<String, String> COMMON_ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

  public Launch launch(Part part, Placeholders placeholders) {
    Program program = part.program();
    List<String> command = program.onJava() ? javaCommand(part, placeholders) : new ArrayList<>();
    program.arguments().forEach(argument -> command.add(placeholders.fill(argument)));

    Map<String, String> environment = new HashMap<>(COMMON_ENVIRONMENT);
    part.environment().forEach((name, value) -> environment.put(name, placeholders.fill(value)));
    List<Path> classpath = program.classpath(layout);
    if (!classpath.isEmpty()) {
      // By environment: hundreds of jars would drown the command line in a list of processes.
      environment.put(
          "CLASSPATH",
          classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }
    return new Launch(command, program.directory(layout), environment);
  }

  private List<String> javaCommand(Part part, Placeholders placeholders) {
    Program program = part.program();
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.add("-Xmx" + part.heap());
    COMMON_OPTIONS.forEach(option -> command.add(placeholders.fill(option)));
    command.add("-XX:ErrorFile=" + placeholders.fill("{data}/logs/" + part.name() + "-crash.log"));
    command.add("-Dadwright.part=" + part.name());
    program.options().forEach(option -> command.add(placeholders.fill(option)));
    command.addAll(caches.options(part, layout));
    return command;
  }

  /** Returns the files that the build should have made for {@code parts} and that are not there. */
  public List<Path> missing(List<Part> parts) {
    return parts.stream()
        .map(part -> part.program().marker(layout))
        .filter(marker -> !Files.exists(marker))
        .toList();
  }
}
