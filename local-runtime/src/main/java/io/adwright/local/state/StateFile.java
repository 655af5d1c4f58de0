package io.adwright.local.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The file in which the supervisor tells everybody else how the stack is. One writes, many read.
 */
public final class StateFile {
  private final Path file;
  private final ObjectMapper json =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // Questions such as isAlive() have their answer at the time of asking, not of writing.
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .build();

  public StateFile(Path file) {
    this.file = file;
  }

  /**
   * Replaces the file in one step: a reader sees the old or the new state, never half of one.
   *
   * @throws IOException if it cannot be written; the old state is still there
   */
  public void write(StackState state) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.write(next, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(state));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Returns what was last written; empty if nothing was, or it is not readable as a state (then a
   * new start is the cure).
   *
   * @throws IOException if the file is there but cannot be read
   */
  public Optional<StackState> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(json.readValue(Files.readAllBytes(file), StackState.class));
    } catch (NoSuchFileException | JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
