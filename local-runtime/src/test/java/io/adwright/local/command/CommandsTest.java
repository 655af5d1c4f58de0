package io.adwright.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  private final Path data;

  CommandsTest(@TempDir Path directory) {
    this.data = directory.resolve("data");
  }

  @Test
  void anUnknownCommandIsBadInput() {
    // When
    int status = Commands.run(new String[] {"rn"});

    // Then
    assertThat(status).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "up", "down", "status", "logs", "rebuild"})
  void everyCommandOfTheLauncherHasAHelp(String command) {
    // When
    int status = Commands.run(new String[] {command, "--help"});

    // Then
    assertThat(status).isEqualTo(ExitStatus.OK);
  }

  @Test
  void aBadFileIsRefusedBeforeAnythingStarts() {
    // When
    int status = Commands.run(new String[] {"run", "nowhere.csv", "--data-dir", data.toString()});

    // Then
    assertThat(status).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(data).doesNotExist();
  }

  @Test
  void withoutAStackTheStatusSaysSo() {
    // When
    int status = Commands.run(new String[] {"status", "--json", "--data-dir", data.toString()});

    // Then
    assertThat(status).isEqualTo(ExitStatus.NO_STACK);
  }

  @Test
  void takingDownNothingIsFine() {
    // When
    int status = Commands.run(new String[] {"down", "--data-dir", data.toString()});

    // Then
    assertThat(status).isEqualTo(ExitStatus.OK);
  }

  @Test
  void aDataDirectoryThatIsAFileIsRefused() throws Exception {
    // Given
    Files.writeString(data, "a file");

    // When
    int status = Commands.run(new String[] {"up", "-d", "--data-dir", data.toString()});

    // Then
    assertThat(status).isEqualTo(ExitStatus.NO_STACK);
  }

  @Test
  void logsOfAPartThatDoesNotExistAreBadInput() {
    // When
    int status = Commands.run(new String[] {"logs", "kitchen", "--data-dir", data.toString()});

    // Then
    assertThat(status).isEqualTo(ExitStatus.BAD_INPUT);
  }
}
