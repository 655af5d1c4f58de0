package io.adwright.gateway.rest;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.MetricsSource;
import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.api.CampaignDetail;
import io.adwright.gateway.api.CampaignItem;
import io.adwright.gateway.api.CampaignList;
import io.adwright.gateway.api.CampaignRun;
import io.adwright.gateway.api.ControlAnswer;
import io.adwright.gateway.api.ControlView;
import io.adwright.gateway.api.ReasonInput;
import io.adwright.gateway.campaign.CampaignQuery;
import io.adwright.gateway.campaign.CampaignState;
import io.adwright.gateway.campaign.Campaigns;
import io.adwright.gateway.control.ControlBoard;
import io.adwright.gateway.control.Order;
import io.adwright.gateway.imports.ImportedCampaign;
import io.adwright.gateway.ingest.ControlNotPublished;
import io.adwright.gateway.ingest.MetricsPublisher;
import io.adwright.gateway.ingest.NotPublished;
import io.adwright.gateway.security.Caller;
import io.adwright.gateway.security.Callers;
import io.adwright.gateway.security.Roles;
import io.adwright.gateway.trace.TraceFilter;
import io.adwright.gateway.trace.TraceQuery;
import io.adwright.gateway.trace.TraceStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Shows the campaigns as they are now. */
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.APPROVER})
@Tag(name = "campaigns", description = "How each campaign stands")
class CampaignResource {
  private static final String ONE = "{tenant}/{platform}/{account}/{campaign}";
  private static final int RUNS = 50;
  private static final int ORDERS = 50;
  private static final int ALL_ORDERS = 1_000;
  private static final int ACCEPTED = 202;

  private final Campaigns campaigns;
  private final KnownCampaigns known;
  private final ApprovalViews approvals;
  private final ControlBoard board;
  private final TraceStore traces;
  private final MetricsPublisher publisher;
  private final Orders orders;
  private final Callers callers;
  private final Clock clock;
  private final Duration patience;

  CampaignResource(
      Campaigns campaigns,
      KnownCampaigns known,
      ApprovalViews approvals,
      ControlBoard board,
      TraceStore traces,
      MetricsPublisher publisher,
      Orders orders,
      Callers callers,
      Clock clock,
      GatewayConfig config) {
    this.campaigns = campaigns;
    this.known = known;
    this.approvals = approvals;
    this.board = board;
    this.traces = traces;
    this.publisher = publisher;
    this.orders = orders;
    this.callers = callers;
    this.clock = clock;
    this.patience = config.traces().patience();
  }

  @GET
  @Operation(
      operationId = "listCampaigns",
      summary = "List campaigns",
      description =
          "Each with the numbers and findings of its newest diagnosis, its newest decision, and"
              + " whether it needs a person.")
  public CampaignList list(@BeanParam CampaignParameters parameters) {
    String tenantId = callers.current().tenantId();
    Set<CampaignRef> waiting = approvals.waiting(tenantId);
    CampaignQuery.Page page = parameters.query().of(campaigns.all(tenantId), waiting);
    return new CampaignList(
        page.campaigns().stream()
            .map(state -> CampaignItem.of(state, waiting.contains(state.ref())))
            .toList(),
        page.next(),
        page.total());
  }

  @GET
  @Path(ONE)
  @Operation(
      operationId = "getCampaign",
      summary = "Show one campaign",
      description = "Profile, daily series, findings and decisions of the latest runs, orders.")
  public CampaignDetail get(
      @RestPath String tenant,
      @RestPath String platform,
      @RestPath String account,
      @RestPath String campaign) {
    CampaignState state = known.find(tenant, platform, account, campaign);
    Instant stalledBefore = clock.instant().minus(patience);
    var query = new TraceQuery(TraceFilter.campaign(state.ref()), null, null, RUNS, stalledBefore);
    List<CampaignRun> runs =
        traces.list(query).traces().stream()
            .map(trace -> CampaignRun.of(trace, stalledBefore))
            .toList();
    return CampaignDetail.of(state, runs, approvals.openFor(state.ref()), orders(state.ref()));
  }

  @POST
  @Path(ONE + "/re-run")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.OPERATOR)
  @ResponseStatus(ACCEPTED)
  @APIResponseSchema(value = ControlAnswer.class, responseCode = "202")
  @Operation(
      operationId = "reRunCampaign",
      summary = "Have a campaign reasoned over once more",
      description = "Publishes its newest snapshot as a new run.")
  public ControlAnswer reRun(
      @RestPath String tenant,
      @RestPath String platform,
      @RestPath String account,
      @RestPath String campaign,
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = ReasonInput.class)))
          InputStream body)
      throws IOException, NotPublished, ControlNotPublished {
    ReasonInput input = OrderBody.read(body, ReasonInput.class);
    Caller caller = callers.current();
    var parameters = new Parameters();
    String reason = Orders.reason(parameters, "/reason", input.reason());
    parameters.require();
    CampaignState state = known.find(tenant, platform, account, campaign);
    CampaignMetrics newest =
        state
            .metrics()
            .orElseThrow(() -> ApiProblem.of(KnownCampaigns.notFound(state.ref().toString())));
    var snapshot =
        new ImportedCampaign(
            newest.getCampaign(),
            newest.getWindows(),
            newest.getAsOf(),
            newest.getRevision(),
            List.of());
    var source = MetricsSource.newBuilder().setSystem("re-run").build();
    String correlationId = publisher.publish(List.of(snapshot), source).getFirst();
    return orders.give(caller, new Order.Rerun(), Scopes.of(state.ref()), reason, correlationId);
  }

  private List<ControlView> orders(CampaignRef ref) {
    return board.latest(ref.getTenantId(), ALL_ORDERS).stream()
        .filter(control -> isAbout(control, ref))
        .limit(ORDERS)
        .map(ControlView::of)
        .toList();
  }

  private static boolean isAbout(Control control, CampaignRef ref) {
    return ref.getCampaignId().equals(control.getScope().getCampaignId().orElse(null))
        && ref.getAccountId().equals(control.getScope().getAccountId().orElse(null))
        && ref.getPlatform() == control.getScope().getPlatform().orElse(null);
  }
}
