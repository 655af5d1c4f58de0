package io.adwright.local.command;

import io.adwright.local.client.LogReader;
import io.adwright.local.run.BadInputException;
import io.adwright.local.stack.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints logs. */
@Command(
    name = "logs",
    description = "Shows the latest log lines of one part, or of all of them in order of time.")
final class LogsCommand implements Callable<Integer> {
  private static final String SUPERVISOR = "supervisor";

  @Mixin private Place place = new Place();

  @Parameters(arity = "0..1", paramLabel = "SERVICE", description = "The part; all if left out.")
  private @Nullable String service;

  @Option(
      names = {"-f", "--follow"},
      description = "Go on showing lines as they come.")
  private boolean follow;

  @Option(
      names = {"-n", "--lines"},
      paramLabel = "N",
      defaultValue = "200",
      description = "How many lines to show. Default: ${DEFAULT-VALUE}.")
  private int lines = 200;

  @Override
  public Integer call() throws Exception {
    List<Path> files = files().stream().filter(Files::exists).toList();
    if (files.isEmpty()) {
      System.err.println("No logs yet in " + place.data().path() + ". Start with ./adwright up");
      return ExitStatus.NO_STACK;
    }
    LogReader reader = new LogReader(files);
    reader.latest(lines).forEach(System.out::println);
    while (follow && !System.out.checkError()) {
      reader.awaitMore().forEach(System.out::println);
    }
    return ExitStatus.OK;
  }

  private List<Path> files() {
    List<String> names = new ArrayList<>(place.parts().stream().map(Part::name).toList());
    String wanted = service;
    if (wanted == null) {
      return names.stream().map(place.data()::log).toList();
    }
    names.add(SUPERVISOR);
    return names.stream()
        .filter(name -> name.equals(wanted) || name.equals(wanted + "-service"))
        .findFirst()
        .map(place.data()::log)
        .map(List::of)
        .orElseThrow(
            () ->
                new BadInputException("no part is called \"" + wanted + "\"; there are " + names));
  }
}
