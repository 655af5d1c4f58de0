package io.adwright.local.command;

import io.adwright.local.client.LocalStack;
import io.adwright.local.console.Terminal;
import io.adwright.local.run.ApiKey;
import io.adwright.local.run.Gateway;
import io.adwright.local.stack.AotCaches;
import io.adwright.local.stack.Launcher;
import io.adwright.local.stack.Layout;
import io.adwright.local.stack.Part;
import io.adwright.local.stack.PartsTable;
import io.adwright.local.state.DataDirectory;
import io.adwright.local.state.StackState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command works: which checkout, which data, which Java. Shared by all commands. */
public final class Place {
  @Option(
      names = "--data-dir",
      paramLabel = "DIRECTORY",
      description =
          "Keep data, logs and state there. Default: ADWRIGHT_HOME, or .adwright in the checkout.")
  private @Nullable Path dataDirectory;

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      hidden = true,
      description = "Run only these parts, for work on one of them.")
  private List<String> only = List.of();

  @Option(
      names = "--optimizers",
      paramLabel = "NUMBER",
      hidden = true,
      defaultValue = "1",
      description = "Run so many replicas of the optimizer.")
  private int optimizers = 1;

  Layout layout() {
    // The shell script knows where it lies; a jar that is run by hand lies in
    // <root>/local-runtime/target/dist.
    return new Layout(Path.of(System.getProperty("adwright.root", ".")));
  }

  DataDirectory data() {
    return new DataDirectory(
        Optional.ofNullable(dataDirectory)
            .or(
                () ->
                    Optional.ofNullable(System.getenv("ADWRIGHT_HOME"))
                        .filter(home -> !home.isBlank())
                        .map(Path::of))
            .orElseGet(() -> layout().defaultDataDirectory()));
  }

  List<Part> parts() {
    List<Part> all = PartsTable.parts(optimizers);
    return only.isEmpty() ? all : all.stream().filter(part -> only.contains(part.name())).toList();
  }

  /** Asks for so many replicas of the optimizer. */
  void optimizers(int number) {
    optimizers = number;
  }

  Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  static String jvm() {
    return System.getProperty("java.vm.version");
  }

  Launcher launcher(AotCaches caches) {
    return new Launcher(java(), layout(), caches);
  }

  LocalStack stack() {
    return new LocalStack(data(), supervisorCommand());
  }

  /** The gateway of a stack, with the key of the environment if there is one. */
  Gateway gateway(StackState state) {
    return new Gateway(state.url(PartsTable.GATEWAY), ApiKey.of(System.getenv()));
  }

  Terminal terminal() {
    return Terminal.of(System.getenv());
  }

  private List<String> supervisorCommand() {
    List<String> command = new ArrayList<>();
    command.add(java().toString());
    command.addAll(
        List.of(
            "-Xmx32m",
            "-Xss256k",
            "-XX:+UseSerialGC",
            "-XX:NewRatio=7",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData"));
    Path cache = AotCaches.launcher(layout());
    if (Files.exists(cache)) {
      command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:disable", "-Xlog:all=error:stderr"));
    }
    command.addAll(
        List.of(
            "-Dadwright.part=supervisor",
            "-Dadwright.root=" + layout().root(),
            "-jar",
            layout().launcherJar().toString(),
            "supervise",
            "--data-dir",
            data().path().toString()));
    command.addAll(List.of("--optimizers", String.valueOf(optimizers)));
    if (!only.isEmpty()) {
      command.addAll(List.of("--only", String.join(",", only)));
    }
    return command;
  }
}
