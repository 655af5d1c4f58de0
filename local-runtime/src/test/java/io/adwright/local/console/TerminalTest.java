package io.adwright.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
  @Test
  void coloursGoOnlyWhereAPersonLooks() {
    // When
    Terminal terminal = Terminal.of(Map.of("ADWRIGHT_TERMINAL", ",err", "TERM", "xterm"));

    // Then
    assertThat(terminal.outStyle().enabled()).isFalse();
    assertThat(terminal.errStyle().enabled()).isTrue();
    assertThat(terminal.canRedraw()).isTrue();
  }

  @Test
  void noColorIsHeeded() {
    // When
    Terminal terminal =
        Terminal.of(Map.of("ADWRIGHT_TERMINAL", "out,err", "TERM", "xterm", "NO_COLOR", "1"));

    // Then
    assertThat(terminal.outStyle().enabled()).isFalse();
    assertThat(terminal.canRedraw()).isFalse();
  }

  @Test
  void withoutAnyWordThereIsNoTerminal() {
    // When
    Terminal terminal = Terminal.of(Map.of());

    // Then
    assertThat(terminal).isEqualTo(new Terminal(false, false, false, 100));
  }

  @Test
  void aWidthThatIsNoNumberIsPassedOver() {
    // When
    Terminal terminal = Terminal.of(Map.of("ADWRIGHT_COLUMNS", "wide"));

    // Then
    assertThat(terminal.columns()).isEqualTo(100);
  }
}
