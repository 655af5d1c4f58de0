package io.adwright.simulator.rest;

import io.adwright.simulator.Simulator;
import io.adwright.simulator.platform.CampaignRef;
import io.adwright.simulator.platform.Change;
import io.adwright.simulator.platform.Draft;
import io.adwright.simulator.wire.CampaignView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** Campaigns: read them, set them up, change them. */
@Path("/api/v1")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RunOnVirtualThread
public final class CampaignResource {
  private final Simulator simulator;
  private final PatchGate patches;
  private final RequestReader reader;

  CampaignResource(Simulator simulator, PatchGate patches, RequestReader reader) {
    this.simulator = simulator;
    this.patches = patches;
    this.reader = reader;
  }

  @GET
  @Path("campaigns")
  @Operation(summary = "All campaigns, by account and id")
  public List<CampaignView> all() {
    return simulator.campaigns().stream().map(CampaignView::of).toList();
  }

  @GET
  @Path("accounts/{accountId}/campaigns")
  @Operation(summary = "The campaigns of one account, by id; none for an account never heard of")
  public List<CampaignView> ofAccount(@RestPath String accountId) {
    return all().stream().filter(campaign -> campaign.accountId().equals(accountId)).toList();
  }

  @GET
  @Path("accounts/{accountId}/campaigns/{campaignId}")
  @Operation(summary = "One campaign; the ETag is its revision")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CampaignView.class)))
  @APIResponse(
      responseCode = "404",
      description = "CAMPAIGN_NOT_FOUND",
      content = @Content(schema = @Schema(implementation = Problem.class)))
  public Response one(@RestPath String accountId, @RestPath String campaignId) {
    CampaignRef ref = new CampaignRef(accountId, campaignId);
    return simulator
        .campaign(ref)
        .map(Answers::campaign)
        .orElseGet(
            () ->
                Problem.of(
                        404,
                        "CAMPAIGN_NOT_FOUND",
                        "there is no campaign " + ref + "; create it with PUT")
                    .response());
  }

  @PUT
  @Path("accounts/{accountId}/campaigns/{campaignId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Create a campaign, or replace it",
      description =
          "With If-None-Match: * a campaign that exists is left as it is and returned. Without, it"
              + " is replaced and gets a new revision, as when a person edits it by hand.")
  @Parameter(
      name = "If-None-Match",
      in = ParameterIn.HEADER,
      description = "* or absent",
      schema = @Schema(type = SchemaType.STRING))
  @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Draft.class)))
  @APIResponse(
      responseCode = "200",
      description = "Replaced, or left as it is",
      content = @Content(schema = @Schema(implementation = CampaignView.class)))
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = CampaignView.class)))
  @APIResponse(
      responseCode = "400",
      description = "INVALID_REQUEST, UNKNOWN_CURRENCY, INVALID_BUDGET",
      content = @Content(schema = @Schema(implementation = Problem.class)))
  public Response put(
      @RestPath String accountId,
      @RestPath String campaignId,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      byte[] body) {
    CampaignRef ref = new CampaignRef(accountId, campaignId);
    return Answers.put(simulator.handle(reader.put(ref, headers, uri, body)));
  }

  @PATCH
  @Path("accounts/{accountId}/campaigns/{campaignId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change the budget or the status, to absolute values",
      description =
          "Succeeds only if the campaign is at expectedRevision. The same Idempotency-Key with the"
              + " same change is answered as the first time and changes nothing more; a refused"
              + " request does not use its key up.")
  @Parameter(
      name = "validateOnly",
      in = ParameterIn.QUERY,
      description = "true: check everything, change nothing, remember no key",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "1 to 128 visible ASCII characters; required unless validateOnly=true",
      schema = @Schema(type = SchemaType.STRING, maxLength = 128))
  @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Change.class)))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Receipt.class)))
  @APIResponse(
      responseCode = "400",
      description = "INVALID_REQUEST, IDEMPOTENCY_KEY_REQUIRED, INVALID_BUDGET",
      content = @Content(schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "404",
      description = "CAMPAIGN_NOT_FOUND",
      content = @Content(schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "409",
      description = "REVISION_CONFLICT, CAMPAIGN_REMOVED; current is the campaign as it is",
      content = @Content(schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "422",
      description = "IDEMPOTENCY_KEY_REUSED",
      content = @Content(schema = @Schema(implementation = Problem.class)))
  public Response patch(
      @RestPath String accountId,
      @RestPath String campaignId,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      byte[] body) {
    CampaignRef ref = new CampaignRef(accountId, campaignId);
    return patches.answer(reader.patch(ref, headers, uri, body));
  }
}
