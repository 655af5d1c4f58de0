package io.adwright.eval.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.eval.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The stack as its supervisor keeps writing it down. */
final class LiveStack {
  private final Path file;
  private final ObjectMapper json = new ObjectMapper();

  LiveStack(Path file) {
    this.file = file;
  }

  /**
   * Returns its parts as they are now.
   *
   * @throws StackException if the file cannot be read
   */
  List<LivePart> parts() {
    try {
      var parts = new ArrayList<LivePart>();
      for (JsonNode part : json.readTree(Files.readAllBytes(file)).path("parts")) {
        parts.add(
            new LivePart(
                part.path("name").asText(),
                part.path("phase").asText().equals("READY"),
                part.path("process").path("pid").asLong(),
                part.path("restarts").asInt()));
      }
      return List.copyOf(parts);
    } catch (IOException e) {
      throw new StackException("the state of the stack cannot be read: " + e.getMessage(), e);
    }
  }

  boolean isWhole() {
    return parts().stream().allMatch(LivePart::ready);
  }
}
