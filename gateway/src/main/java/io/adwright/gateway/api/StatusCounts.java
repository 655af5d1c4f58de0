package io.adwright.gateway.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.adwright.gateway.trace.TraceStatus.Kind;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many runs there are of each status, whatever the page and the status asked for. */
@Schema(
    description =
        "Runs by status, whatever the page and the status asked for; with PostgreSQL of the newest"
            + " 1,000 that are wanted",
    requiredProperties = {"RUNNING", "COMPLETE", "PARTIAL", "FAILED"})
public record StatusCounts(
    @JsonProperty("RUNNING") int running,
    @JsonProperty("COMPLETE") int complete,
    @JsonProperty("PARTIAL") int partial,
    @JsonProperty("FAILED") int failed) {

  /** Returns the counts; a status that is not there has none. */
  public static StatusCounts of(Map<Kind, Integer> counts) {
    return new StatusCounts(
        counts.getOrDefault(Kind.RUNNING, 0),
        counts.getOrDefault(Kind.COMPLETE, 0),
        counts.getOrDefault(Kind.PARTIAL, 0),
        counts.getOrDefault(Kind.FAILED, 0));
  }
}
