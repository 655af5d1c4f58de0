package io.adwright.gateway.rest;

import io.adwright.contracts.event.CampaignRef;
import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.api.Cursors;
import io.adwright.gateway.api.DecisionList;
import io.adwright.gateway.api.MetricHistoryPage;
import io.adwright.gateway.campaign.MetricHistories;
import io.adwright.gateway.security.Roles;
import io.adwright.gateway.trace.TraceFilter;
import io.adwright.gateway.trace.TraceQuery;
import io.adwright.gateway.trace.TraceStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Shows what a campaign was like, and what was decided about it. */
@Path("/api/v1/campaigns/{tenant}/{platform}/{account}/{campaign}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.APPROVER})
@Tag(name = "campaigns", description = "How each campaign stands")
class CampaignHistoryResource {
  private static final int DEFAULT_RUNS = 50;
  private static final int MOST_RUNS = 200;

  private final KnownCampaigns campaigns;
  private final MetricHistories histories;
  private final TraceStore traces;
  private final Clock clock;
  private final Duration patience;

  CampaignHistoryResource(
      KnownCampaigns campaigns,
      MetricHistories histories,
      TraceStore traces,
      Clock clock,
      GatewayConfig config) {
    this.campaigns = campaigns;
    this.histories = histories;
    this.traces = traces;
    this.clock = clock;
    this.patience = config.traces().patience();
  }

  @GET
  @Path("metrics")
  @Operation(
      operationId = "getCampaignMetrics",
      summary = "Show the metric history of a campaign",
      description =
          "The windows of all its snapshots, each as it was told last, newest first; the newest 400"
              + " are kept.")
  public MetricHistoryPage metrics(
      @RestPath String tenant,
      @RestPath String platform,
      @RestPath String account,
      @RestPath String campaign,
      @BeanParam HistoryParameters parameters) {
    CampaignRef ref = campaigns.find(tenant, platform, account, campaign).ref();
    return parameters.wanted().of(histories.of(ref));
  }

  @GET
  @Path("decisions")
  @Operation(
      operationId = "getCampaignDecisions",
      summary = "Show what was decided about a campaign",
      description = "With what became of each action, run by run, newest first.")
  public DecisionList decisions(
      @RestPath String tenant,
      @RestPath String platform,
      @RestPath String account,
      @RestPath String campaign,
      @Parameter(description = "Runs of one page, 1 to 200; 50 if left out") @RestQuery
          @Nullable String limit,
      @Parameter(description = "nextCursor of the page before") @RestQuery
          @Nullable String cursor) {
    CampaignRef ref = campaigns.find(tenant, platform, account, campaign).ref();
    var parameters = new Parameters();
    var query =
        new TraceQuery(
            TraceFilter.campaign(ref),
            null,
            parameters.read("cursor", cursor, Cursors::decode).orElse(null),
            parameters.read("limit", limit, Parameters.upTo(MOST_RUNS)).orElse(DEFAULT_RUNS),
            clock.instant().minus(patience));
    parameters.require();
    return DecisionList.of(traces.list(query));
  }
}
