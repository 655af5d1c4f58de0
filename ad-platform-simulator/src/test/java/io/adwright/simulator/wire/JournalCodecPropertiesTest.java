package io.adwright.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.simulator.platform.JournalEntry;
import io.adwright.simulator.platform.Recorder;
import io.adwright.simulator.platform.Sessions;
import io.adwright.simulator.platform.Sessions.Step;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class JournalCodecPropertiesTest {
  private final JournalCodec codec = new JournalCodec(StrictJson.mapper());

  @Provide
  Arbitrary<List<Step>> sessions() {
    return Sessions.sessions();
  }

  @Property
  void whatIsReadIsWhatWasWritten(@ForAll("sessions") List<Step> session) throws IOException {
    Recorder recorder = new Recorder();
    for (Step step : session) {
      // Given
      JournalEntry entry = recorder.ask(step);

      // When
      byte[] line = codec.write(entry);

      // Then
      assertThat(line).doesNotContain('\n');
      assertThat(codec.read(line)).isEqualTo(entry);
    }
  }

  @Property(tries = 200)
  void anyBeginningOfALineIsSeenToBeTorn(
      @ForAll("sessions") List<Step> session, @ForAll @IntRange(max = 99) int percent) {
    Recorder recorder = new Recorder();
    for (Step step : session) {
      // Given
      JournalEntry entry = recorder.ask(step);
      byte[] line = codec.write(entry);

      // When
      byte[] beginning = Arrays.copyOf(line, line.length * percent / 100);

      // Then
      assertThatThrownBy(() -> codec.read(beginning)).isInstanceOf(TornLineException.class);
    }
  }
}
