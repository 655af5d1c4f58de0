package io.adwright.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.eval.load.Phase;
import io.adwright.eval.load.Schedule;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
  @Test
  void lineNamesThePhaseAndHowFarItIs() {
    // Given
    var out = new StringWriter();
    var progress = new ConsoleProgress(new PrintWriter(out));

    // When
    progress.at(new Phase("pipeline, round 1 of 2", Schedule.atRate(20, 20)), 41, 39);

    // Then
    assertThat(out)
        .hasToString(
            "pipeline, round 1 of 2: 41 of 400 sent, 39 complete" + System.lineSeparator());
  }
}
