package io.adwright.local.run;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How far a rebuild of the gateway's views has come.
 *
 * @param phase RUNNING, DONE or FAILED
 * @param records records on the topics when it began
 * @param read records read since
 * @param problem why it failed; empty otherwise
 */
public record RebuildProgress(String phase, long records, long read, String problem) {

  static RebuildProgress of(JsonNode answer) {
    return new RebuildProgress(
        answer.path("phase").asText(""),
        answer.path("records").asLong(),
        answer.path("read").asLong(),
        answer.path("problem").asText(""));
  }

  /** Whether it goes on. */
  public boolean isRunning() {
    return phase.equals("RUNNING");
  }

  /** Whether everything was read. */
  public boolean isDone() {
    return phase.equals("DONE");
  }

  /** How far it has come, for people. */
  public String text() {
    long percent = records == 0 ? 0 : Math.min(100, 100 * read / records);
    return "%,d of %,d records (%d %%)".formatted(read, records, percent);
  }
}
