package io.adwright.gateway.rest;

import io.adwright.gateway.api.ImportPreviewAnswer;
import io.adwright.gateway.imports.CampaignImporter;
import io.adwright.gateway.security.Callers;
import io.adwright.gateway.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows how a report file would be read, before anything comes of it. */
@Path("/api/v1/imports/preview")
@RolesAllowed(Roles.PUBLISHER)
@Tag(name = "ingest", description = "Where campaigns come in")
class ImportPreviewResource {
  private final CampaignImporter importer;
  private final Callers callers;

  ImportPreviewResource(CampaignImporter importer, Callers callers) {
    this.importer = importer;
    this.callers = callers;
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
      operationId = "previewImport",
      summary = "Show how a report file would be read",
      description =
          "A dry run of POST /api/v1/imports with the same parameters, of which nothing comes: the"
              + " first 256 kB are read, so the beginning of the file is enough. A file that would"
              + " be refused is answered with the reason and a guess at its columns.")
  @RequestBody(
      required = true,
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public ImportPreviewAnswer post(InputStream body, @BeanParam ImportParameters parameters)
      throws IOException {
    return ImportPreviewAnswer.of(importer.preview(body, parameters.request(callers.current())));
  }
}
