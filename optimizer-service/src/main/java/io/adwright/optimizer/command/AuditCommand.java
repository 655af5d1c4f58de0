package io.adwright.optimizer.command;

import io.adwright.optimizer.ledger.postgres.AuditChain;
import io.adwright.optimizer.ledger.postgres.AuditLines;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit verify}, {@code audit list}. */
@Command(
    name = "audit",
    description = "Checks and lists what was done with money, and who decided it.",
    mixinStandardHelpOptions = true)
final class AuditCommand {
  private static final int PROBLEMS = 1;
  private static final int UNREACHABLE = 3;

  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "verify",
      description =
          "Reckons the chain of every account anew and names the first line that is wrong.",
      mixinStandardHelpOptions = true)
  int verify(@Mixin DatabaseOptions place) {
    return with(
        place,
        database -> {
          AuditChain.Report report = new AuditChain(database).verify();
          if (report.problem().isPresent()) {
            say("broken: " + report.problem().get());
            return PROBLEMS;
          }
          say("whole: %d lines of %d accounts".formatted(report.lines(), report.accounts()));
          return 0;
        });
  }

  @Command(
      name = "list",
      description = "Lists the latest lines, newest first, as JSON, one per line.",
      mixinStandardHelpOptions = true)
  int list(
      @Mixin DatabaseOptions place,
      @Option(names = "--account", description = "tenant/platform/account; all without it.")
          @Nullable String account,
      @Option(names = "--subject", description = "Plan, action or request; all without it.")
          @Nullable String subject,
      @Option(names = "--limit", defaultValue = "50", description = "(${DEFAULT-VALUE})")
          int limit) {
    return with(
        place,
        database -> {
          AuditLines.latest(database, account, subject, limit, this::say);
          return 0;
        });
  }

  private int with(DatabaseOptions place, Task task) {
    try {
      return task.run(place.source());
    } catch (SQLException e) {
      say("the ledger cannot be read: " + e.getMessage() + "; is the stack up, or --url right?");
      return UNREACHABLE;
    }
  }

  private void say(String line) {
    Objects.requireNonNull(spec).commandLine().getOut().println(line);
  }

  private interface Task {
    int run(DataSource database) throws SQLException;
  }
}
