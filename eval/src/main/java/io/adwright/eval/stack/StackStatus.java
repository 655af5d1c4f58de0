package io.adwright.eval.stack;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads which processes make up the stack. */
public final class StackStatus {
  private StackStatus() {}

  /**
   * Returns the processes in {@code file}, an array of {@code {name, pid, state, healthy, log, …}}.
   *
   * @throws StackException if the file cannot be read, lists none, or one is not healthy
   */
  public static List<StackProcess> read(Path file) {
    JsonNode status = parse(file);
    if (!status.isArray() || status.isEmpty()) {
      throw new StackException(
          "the stack is not up (" + file + " lists no process). " + up(), null);
    }
    var processes = new ArrayList<StackProcess>();
    for (JsonNode part : status) {
      processes.add(process(part));
    }
    return List.copyOf(processes);
  }

  private static JsonNode parse(Path file) {
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      throw new StackException(
          "the status of the stack is not JSON: " + file + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new StackException("the status of the stack cannot be read: " + e.getMessage(), e);
    }
  }

  private static StackProcess process(JsonNode part) {
    String name = part.path("name").asText();
    String log = part.path("log").asText();
    long pid = part.path("pid").asLong();
    if (!part.path("healthy").asBoolean() || pid <= 0) {
      throw new StackException(
          "%s is not healthy (state %s); see %s. %s"
              .formatted(name, part.path("state").asText(), log, up()),
          null);
    }
    return new StackProcess(name, pid);
  }

  private static String up() {
    return "Start it with ./adwright up -d";
  }
}
