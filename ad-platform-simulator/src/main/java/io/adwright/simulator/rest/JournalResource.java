package io.adwright.simulator.rest;

import io.adwright.simulator.Simulator;
import io.adwright.simulator.wire.JournalLine;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;

/** Everything that was ever asked of the platform, reads excepted. */
@Path("/api/v1/journal")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RunOnVirtualThread
public final class JournalResource {
  private static final int MAX_LIMIT = 1_000;

  private final Simulator simulator;

  JournalResource(Simulator simulator) {
    this.simulator = simulator;
  }

  @GET
  @Operation(
      summary = "Journal lines in order",
      description =
          "To read all, ask again with after = the last sequence received, until the answer is"
              + " empty: a page may hold fewer lines than limit where lines are long.")
  @APIResponse(responseCode = "200")
  @APIResponse(
      responseCode = "400",
      description = "INVALID_REQUEST",
      content = @Content(schema = @Schema(implementation = Problem.class)))
  @Parameter(
      name = "after",
      schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
  @Parameter(
      name = "limit",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000"))
  public List<JournalLine> lines(
      @RestQuery @DefaultValue("0") String after, @RestQuery @DefaultValue("1000") String limit)
      throws BadRequest {
    return simulator.journal(
        number("after", after, 0, Long.MAX_VALUE), (int) number("limit", limit, 1, MAX_LIMIT));
  }

  private static long number(String name, String text, long min, long max) throws BadRequest {
    try {
      long value = Long.parseLong(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new BadRequest(
        "%s '%s' is not a whole number from %d to %d".formatted(name, text, min, max));
  }
}
