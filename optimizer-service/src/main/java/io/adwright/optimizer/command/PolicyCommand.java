package io.adwright.optimizer.command;

import io.adwright.optimizer.policy.PolicyCompiler;
import io.adwright.optimizer.policy.PolicyFile;
import io.adwright.optimizer.policy.PolicyFiles;
import io.adwright.optimizer.policy.PolicySet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy check}, {@code policy fields}, {@code policy explain}. */
@Command(
    name = "policy",
    description = "Checks and explains policies.",
    mixinStandardHelpOptions = true,
    subcommands = ExplainCommand.class)
final class PolicyCommand {
  private static final int PROBLEMS = 1;

  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "check",
      description = "Checks policy files, or the files of a directory, as a start would.",
      mixinStandardHelpOptions = true)
  int check(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> paths) {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    try {
      List<PolicyFile> files = files(paths);
      return switch (new PolicyCompiler().compile(files)) {
        case PolicyCompiler.Accepted(PolicySet policies) -> {
          out.printf(
              "%d policies in %d files are right, version %s%n",
              policies.size(), files.size(), policies.version());
          yield 0;
        }
        case PolicyCompiler.Rejected rejected -> {
          out.println(rejected.text());
          yield PROBLEMS;
        }
      };
    } catch (IOException e) {
      out.println("cannot be read: " + e.getMessage());
      return PROBLEMS;
    }
  }

  @Command(
      name = "fields",
      description = "Lists what conditions may ask for, with types and meanings.",
      mixinStandardHelpOptions = true)
  int fields() {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    new PolicyCompiler().vocabulary().forEach(out::println);
    out.println("micros(500) is 500 main units of the currency, in micros.");
    return 0;
  }

  /** Returns the files that {@code paths} name; of a directory those that a service would read. */
  static List<PolicyFile> files(List<Path> paths) throws IOException {
    List<PolicyFile> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        files.addAll(new PolicyFiles(Optional.of(path)).read());
      } else {
        files.add(PolicyFiles.read(path, path.getFileName().toString()));
      }
    }
    return files;
  }
}
