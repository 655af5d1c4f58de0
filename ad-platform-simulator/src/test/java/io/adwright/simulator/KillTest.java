package io.adwright.simulator;

import static io.adwright.simulator.platform.Requests.SHOES;
import static io.adwright.simulator.platform.Requests.TEN;
import static io.adwright.simulator.platform.Requests.budget;
import static io.adwright.simulator.platform.Requests.creation;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.simulator.platform.Campaign;
import io.adwright.simulator.platform.JournalEntry;
import io.adwright.simulator.platform.Verdict;
import io.adwright.simulator.wire.JournalCodec;
import io.adwright.simulator.wire.StrictJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that changes budgets as fast as it can, and looks at what it leaves behind. */
final class KillTest {
  private static final int ANSWERS_BEFORE_THE_KILL = 200;

  @TempDir Path directory;

  @RepeatedTest(3)
  void killedProcessLosesNoAnsweredChangeAndRepeatsNone() throws Exception {
    // Given
    Process victim = startVictim();
    List<String> answered;
    try (BufferedReader answers = victim.inputReader(UTF_8)) {
      answered = answers.lines().limit(ANSWERS_BEFORE_THE_KILL).toList();
    } finally {
      victim.destroyForcibly();
      victim.waitFor();
    }

    // When
    try (Simulator restarted = start(directory)) {

      // Then
      assertThat(answered).hasSize(ANSWERS_BEFORE_THE_KILL);
      for (String key : answered) {
        assertThat(restarted.changeOf(key)).as("answered change %s", key).isPresent();
        assertThat(repeat(restarted, key)).isInstanceOf(Verdict.Replayed.class);
      }
    }
  }

  @Test
  void directoryBelongsToOneProcessUntilThatDies() throws Exception {
    // Given
    Process owner = startVictim();
    try (BufferedReader answers = owner.inputReader(UTF_8)) {
      assertThat(answers.readLine()).isNotNull();

      // When / Then
      assertThatThrownBy(() -> start(directory)).hasMessageContaining("in use by another");
    } finally {
      owner.destroyForcibly();
      owner.waitFor();
    }
    try (Simulator next = start(directory)) {
      assertThat(next.campaigns()).hasSize(1);
    }
  }

  private static Verdict repeat(Simulator restarted, String key) {
    JournalEntry original = restarted.changeOf(key).orElseThrow();
    return restarted.handle(original.request()).verdict();
  }

  private Process startVictim() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Victim.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Simulator start(Path directory) {
    return new Simulator(directory, new JournalCodec(StrictJson.mapper()), Clock.systemUTC());
  }

  /** Changes one budget from several threads for ever, and prints the key of every answer. */
  static final class Victim {
    private Victim() {}

    /** Works in the data directory that is the only argument. */
    public static void main(String[] args) throws IOException {
      try (Simulator simulator = start(Path.of(args[0]));
          ExecutorService threads = Executors.newFixedThreadPool(4)) {
        simulator.handle(creation());
        for (int client = 0; client < 4; client++) {
          String name = "client-" + client + "-";
          threads.execute(() -> changeForEver(simulator, name));
        }
      }
    }

    private static void changeForEver(Simulator simulator, String name) {
      for (long number = 1; true; number++) {
        Campaign seen = simulator.campaign(SHOES).orElseThrow();
        String key = name + number;
        long micros = TEN + seen.revision().number() % 1_000 * 10_000;
        JournalEntry entry = simulator.handle(budget(key, micros, seen.revision().toString()));
        if (entry.verdict() instanceof Verdict.Applied) {
          System.out.println(key);
        }
      }
    }
  }
}
