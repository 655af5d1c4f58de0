package io.adwright.simulator;

import static io.adwright.simulator.platform.Requests.SHOES;
import static io.adwright.simulator.platform.Requests.TEN;
import static io.adwright.simulator.platform.Requests.TWELVE;
import static io.adwright.simulator.platform.Requests.budget;
import static io.adwright.simulator.platform.Requests.creation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.simulator.journal.Journal;
import io.adwright.simulator.journal.JournalUnavailableException;
import io.adwright.simulator.platform.Campaign;
import io.adwright.simulator.platform.Verdict;
import io.adwright.simulator.wire.JournalCodec;
import io.adwright.simulator.wire.JournalLine;
import io.adwright.simulator.wire.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RestartTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path directory;

  @Test
  void campaignsKeysAndJournalSurviveARestart() throws IOException {
    // Given
    List<JournalLine> journal;
    try (Simulator before = start()) {
      before.handle(creation());
      before.handle(budget("k", TWELVE, "r1"));
      before.handle(budget("late", TEN, "r1"));
      journal = before.journal(0, 10);
    }

    // When
    try (Simulator after = start()) {

      // Then
      assertThat(after.journal(0, 10)).isEqualTo(journal).hasSize(3);
      assertThat(campaign(after).dailyBudgetMicros()).isEqualTo(TWELVE);
      assertThat(after.changeOf("k")).isPresent();
      assertThat(after.changeOf("late")).isEmpty();
      assertThat(after.handle(budget("k", TWELVE, "r1")).verdict())
          .isInstanceOf(Verdict.Replayed.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sequence\":3,\"at\":\"2026",
        "{\"sequence\":3,\"at\":\"2026\n",
        "{",
        "\n",
        "\u0000\u0000\u0000\u0000",
        "夏"
      })
  void tornLastLineIsDroppedAndTheRestStands(String torn) throws IOException {
    // Given
    try (Simulator before = start()) {
      before.handle(creation());
      before.handle(budget("k", TWELVE, "r1"));
    }
    Files.writeString(journal(), torn, StandardOpenOption.APPEND);

    // When
    try (Simulator after = start()) {
      after.handle(budget("k2", TEN, "r2"));

      // Then
      assertThat(after.journal(0, 10))
          .extracting(JournalLine::sequence)
          .containsExactly(1L, 2L, 3L);
      assertThat(campaign(after).dailyBudgetMicros()).isEqualTo(TEN);
    }
    try (Simulator again = start()) {
      assertThat(again.journal(0, 10)).hasSize(3);
    }
  }

  @Test
  void damagedLineInTheMiddleStopsTheStart() throws IOException {
    // Given
    try (Simulator before = start()) {
      before.handle(creation());
      before.handle(budget("k", TWELVE, "r1"));
    }
    List<String> lines = Files.readAllLines(journal());
    Files.write(journal(), List.of("{\"sequence\":1", lines.get(1)));

    // When / Then
    assertThatThrownBy(this::start)
        .isInstanceOf(JournalUnavailableException.class)
        .hasMessageContaining("line 1 is damaged")
        .hasMessageContaining(Journal.FILE_NAME);
  }

  @Test
  void missingLineStopsTheStart() throws IOException {
    // Given
    try (Simulator before = start()) {
      before.handle(creation());
      before.handle(budget("k", TWELVE, "r1"));
    }
    List<String> lines = Files.readAllLines(journal());
    Files.write(journal(), List.of(lines.get(1)));

    // When / Then
    assertThatThrownBy(this::start).hasMessageContaining("entry 2 follows entry 0");
  }

  @Test
  void lineOfANewerVersionIsNotTakenForATornOne() throws IOException {
    // Given
    try (Simulator before = start()) {
      before.handle(creation());
    }
    String line = Files.readString(journal());
    Files.writeString(journal(), line.replace("{\"sequence\":1,", "{\"sequence\":1,\"new\":1,"));

    // When / Then
    assertThatThrownBy(this::start).hasMessageContaining("line 1 is damaged");
    assertThat(Files.readString(journal())).isNotEmpty();
  }

  @Test
  void directoryInUseStopsTheStart() throws IOException {
    // Given
    try (Simulator first = start()) {
      first.handle(creation());

      // When / Then
      assertThatThrownBy(this::start)
          .isInstanceOf(JournalUnavailableException.class)
          .hasMessageContaining("in use by another simulator");
    }
  }

  @Test
  void directoryThatCannotBeWrittenStopsTheStart() throws IOException {
    // Given
    Path file = Files.createFile(directory.resolve("occupied"));

    // When / Then
    assertThatThrownBy(() -> start(file.resolve("data")))
        .isInstanceOf(JournalUnavailableException.class)
        .hasMessageContaining("occupied");
  }

  private Simulator start() {
    return start(directory);
  }

  private static Simulator start(Path directory) {
    return new Simulator(directory, new JournalCodec(StrictJson.mapper()), CLOCK);
  }

  private Path journal() {
    return directory.resolve(Journal.FILE_NAME);
  }

  private static Campaign campaign(Simulator simulator) {
    return simulator.campaign(SHOES).orElseThrow();
  }
}
