package io.adwright.gateway.rest;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.event.MetricsSource;
import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.api.ImportAnswer;
import io.adwright.gateway.api.Problem;
import io.adwright.gateway.imports.CampaignImporter;
import io.adwright.gateway.imports.ImportRefused;
import io.adwright.gateway.imports.ImportRequest;
import io.adwright.gateway.imports.ImportResult;
import io.adwright.gateway.ingest.CorrelationIds;
import io.adwright.gateway.ingest.MetricsPublisher;
import io.adwright.gateway.ingest.NotPublished;
import io.adwright.gateway.ingest.RunIds;
import io.adwright.gateway.security.Callers;
import io.adwright.gateway.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Takes report files. */
@Path("/api/v1/imports")
@RolesAllowed(Roles.PUBLISHER)
@Tag(name = "ingest", description = "Where campaigns come in")
class ImportResource {
  private static final Logger LOG = Logger.getLogger(ImportResource.class);

  private final CampaignImporter importer;
  private final MetricsPublisher publisher;
  private final ImportTurns turns;
  private final CorrelationIds ids;
  private final Callers callers;
  private final long largest;

  ImportResource(
      CampaignImporter importer,
      MetricsPublisher publisher,
      ImportTurns turns,
      CorrelationIds ids,
      Callers callers,
      GatewayConfig config) {
    this.importer = importer;
    this.publisher = publisher;
    this.turns = turns;
    this.ids = ids;
    this.callers = callers;
    this.largest = config.ingest().largestImport().asLongValue();
  }

  @POST
  @Consumes({
    "text/*",
    MediaType.APPLICATION_OCTET_STREAM,
    "application/csv",
    "application/vnd.ms-excel"
  })
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "importFile",
      summary = "Import a report file",
      description =
          "The body is the CSV itself: Adwright's own columns, an export of Google Ads or Meta Ads"
              + " Manager, or any CSV with map. Each campaign is published as a run of its own; a"
              + " bad row is set aside with its reason, the others go on. The answer comes when"
              + " the broker has every campaign.")
  @RequestBody(
      required = true,
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "202",
      description = "The campaigns are published",
      content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
  public Response post(
      InputStream body,
      @BeanParam ImportParameters parameters,
      @Parameter(
              description =
                  "Any text of yours: the same campaigns under the same key are one run each,"
                      + " however often the file is sent")
          @RestHeader("Idempotency-Key")
          @Nullable String idempotencyKey)
      throws IOException, NotPublished {
    ImportRequest request = parameters.request(callers.current());
    var headers = new Parameters();
    Optional<String> key = headers.id("Idempotency-Key", idempotencyKey);
    headers.require();
    RunIds runs =
        key.map(known -> RunIds.repeatable(request.tenantId(), known)).orElse(_ -> ids.next());
    String importId =
        key.map(known -> ContentHash.of("import").and(request.tenantId()).and(known).id())
            .orElseGet(ids::next);
    try (var _ = turns.take()) {
      ImportResult result =
          importer.read(
              new BoundedBody(body, largest, "adwright.gateway.ingest.largest-import"), request);
      var source = MetricsSource.newBuilder().setSystem("import").setReference(importId).build();
      var answer =
          ImportAnswer.of(importId, result, publisher.publish(result.campaigns(), source, runs));
      LOG.infof(
          "file imported: importId=%s format=%s campaigns=%d rows=%d rejected=%d",
          importId,
          answer.format(),
          answer.accepted(),
          answer.rows().read(),
          answer.rejectedRows());
      return Response.accepted(answer).build();
    } catch (ImportRefused refused) {
      throw ApiProblem.of(
          new Problem(
              refused.title(), 422, refused.detail(), refused.code().name(), refused.hint()));
    }
  }
}
