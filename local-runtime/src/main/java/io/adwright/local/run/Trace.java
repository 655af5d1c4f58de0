package io.adwright.local.run;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One run of one campaign, as the gateway tells it.
 *
 * @param body the answer as it came
 * @param json the same, read; fields may be absent
 */
public record Trace(String body, JsonNode json) {

  /** How far a trace is. */
  public enum Status {
    RUNNING,
    COMPLETE,
    /** It ended without some of its steps. */
    PARTIAL,
    FAILED;

    /** Whether nothing more will come. */
    public boolean isFinal() {
      return this != RUNNING;
    }
  }

  public Status status() {
    return switch (json.path("trace").path("status").asText()) {
      case "COMPLETE" -> Status.COMPLETE;
      case "PARTIAL" -> Status.PARTIAL;
      case "FAILED" -> Status.FAILED;
      default -> Status.RUNNING;
    };
  }

  /** The object unchanged, on one line: JSON has line breaks only between its tokens. */
  public String asLine() {
    return body.replace("\r", "").replace('\n', ' ').strip();
  }
}
