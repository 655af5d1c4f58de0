package io.adwright.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.local.state.PartState;
import io.adwright.local.state.Phase;
import io.adwright.local.state.ProcessIdentity;
import io.adwright.local.state.StackState;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackProgressTest {
  private static final PartState WAITING =
      PartState.waiting("broker", 9092, "127.0.0.1:9092", "/logs/broker.log");
  private static final PartState STARTING = WAITING.starting(new ProcessIdentity(1, 1), 1_000);

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Clock clock = Clock.fixed(Instant.ofEpochMilli(3_000), ZoneOffset.UTC);

  @Test
  void withoutATerminalEveryChangeIsOneLine() {
    // Given
    StackProgress progress = progress(new Terminal(false, false, false, 100));

    // When
    for (PartState part : List.of(WAITING, STARTING, STARTING, STARTING.ready(2_500))) {
      progress.show(state(part));
    }

    // Then
    assertThat(shown())
        .isEqualTo(
            """
            … broker                 starting
            ✓ broker                 ready in 1.5 s  127.0.0.1:9092
            """);
  }

  @Test
  void onATerminalTheBlockIsDrawnOverItself() {
    // Given
    StackProgress progress = progress(new Terminal(true, true, true, 100));

    // When
    progress.show(state(STARTING));
    progress.show(state(STARTING));

    // Then
    assertThat(shown()).contains("starting 2.0 s").contains("\u001b[1A\u001b[J");
  }

  @Test
  void whatWasUpIsNotToldAgainWhenItGoesDown() {
    // Given
    StackProgress progress = progress(new Terminal(false, false, false, 100));

    // When
    progress.showEnd(state(STARTING.ready(2_500)));
    progress.showEnd(state(STARTING.ready(2_500).stopping()));

    // Then
    assertThat(shown()).isEqualTo("… broker                 stopping\n");
  }

  private StackProgress progress(Terminal terminal) {
    return new StackProgress(
        new Screen(new PrintStream(err, true, StandardCharsets.UTF_8), terminal), clock);
  }

  private String shown() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static StackState state(PartState part) {
    return new StackState(new ProcessIdentity(1, 1), Phase.STARTING, 0, List.of(part), null);
  }
}
