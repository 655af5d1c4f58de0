package io.adwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.simulator.journal.Journal;
import io.adwright.simulator.platform.JournalEntry;
import io.adwright.simulator.platform.Platform;
import io.adwright.simulator.platform.Recorder;
import io.adwright.simulator.platform.Sessions;
import io.adwright.simulator.platform.Sessions.Step;
import io.adwright.simulator.wire.JournalCodec;
import io.adwright.simulator.wire.StrictJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class CrashPropertiesTest {
  private final JournalCodec codec = new JournalCodec(StrictJson.mapper());

  @Provide
  Arbitrary<List<Step>> sessions() {
    return Sessions.sessions();
  }

  /** Wherever the file ends, the state is that after the last line that it holds in full. */
  @Property(tries = 200)
  void cuttingTheFileAnywhereLosesOnlyWhatWasNeverFinished(
      @ForAll("sessions") List<Step> session, @ForAll @IntRange(max = 1_000) int permille)
      throws IOException {
    // Given
    byte[] file = journalOf(session);
    int cut = (int) ((long) file.length * permille / 1_000);
    Platform expected = stateOfWholeLines(file, cut);
    Path directory = Files.createTempDirectory("crash");
    Files.write(directory.resolve(Journal.FILE_NAME), Arrays.copyOf(file, cut));

    // When
    try (Simulator restarted = new Simulator(directory, codec, Clock.systemUTC())) {

      // Then
      assertThat(restarted.campaigns()).isEqualTo(expected.campaigns());
      assertThat(restarted.journal(0, 1_000)).hasSize((int) expected.lastSequence());
    } finally {
      delete(directory);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }

  private byte[] journalOf(List<Step> session) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (JournalEntry entry : new Recorder().all(session).journal()) {
      file.writeBytes(codec.write(entry));
      file.write('\n');
    }
    return file.toByteArray();
  }

  private Platform stateOfWholeLines(byte[] file, int cut) throws IOException {
    List<JournalEntry> entries = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < cut; i++) {
      if (file[i] == '\n') {
        entries.add(codec.read(Arrays.copyOfRange(file, start, i)));
        start = i + 1;
      }
    }
    Platform platform = new Platform(sequence -> entries.get((int) sequence - 1));
    entries.forEach(platform::accept);
    return platform;
  }
}
