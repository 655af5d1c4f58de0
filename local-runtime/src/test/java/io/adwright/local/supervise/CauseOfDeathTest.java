package io.adwright.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.local.stack.Part;
import io.adwright.local.stack.Program.Service;
import io.adwright.local.stack.Readiness.Announces;
import io.adwright.local.supervise.CauseOfDeath.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauseOfDeathTest {
  private static final long PLENTY = 10_000_000_000L;
  private static final Part PART =
      new Part(
          "gateway", new Service("gateway"), 8080, "384m", List.of(), new Announces(""), Map.of());

  @ParameterizedTest
  @CsvSource({
    "1,  java.io.IOException: No space left on device,                       DISK_FULL",
    "1,  java.nio.file.FileSystemException: /d/x: Read-only file system,     NOT_WRITABLE",
    "1,  'java.net.BindException: Address already in use',                   PORT_TAKEN",
    "1,  'QuarkusBindException: Port(s) already bound: 8080',                PORT_TAKEN",
    "3,  Terminating due to java.lang.OutOfMemoryError: Java heap space,     OUT_OF_MEMORY",
    "137, started,                                                           KILLED",
    "1,  something else,                                                     OTHER"
  })
  void lastWordsAndStatusTellTheCause(int status, String lastLine, Kind expected) {
    // When
    CauseOfDeath cause = CauseOfDeath.of(PART, 8080, status, List.of("starting", lastLine), PLENTY);

    // Then
    assertThat(cause.kind()).isEqualTo(expected);
    assertThat(cause.hint()).isNotEmpty();
  }

  @Test
  void aFullDiskIsSeenEvenIfNothingWasSaid() {
    // When
    CauseOfDeath cause = CauseOfDeath.of(PART, 8080, 1, List.of(), 4096);

    // Then
    assertThat(cause.kind()).isEqualTo(Kind.DISK_FULL);
  }

  @Test
  void aSignalIsNamed() {
    // When
    CauseOfDeath cause = CauseOfDeath.of(PART, 8080, 137, List.of(), PLENTY);

    // Then
    assertThat(cause.what()).isEqualTo("was ended by signal 9");
  }

  @Test
  void theHeapIsNamedWhereItWasTooSmall() {
    // When
    CauseOfDeath cause = CauseOfDeath.of(PART, 8080, 3, List.of(), PLENTY);

    // Then
    assertThat(cause.what()).contains("384m");
  }
}
