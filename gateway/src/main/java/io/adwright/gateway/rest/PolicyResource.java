package io.adwright.gateway.rest;

import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.api.PolicyList;
import io.adwright.gateway.policies.OptimizerAway;
import io.adwright.gateway.policies.OptimizerClient;
import io.adwright.gateway.policies.RuleActivity;
import io.adwright.gateway.security.Callers;
import io.adwright.gateway.security.Roles;
import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceFilter;
import io.adwright.gateway.trace.TraceQuery;
import io.adwright.gateway.trace.TraceStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Shows the rules that every action is judged by. */
@Path("/api/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.APPROVER})
@Tag(name = "control", description = "What people decide")
class PolicyResource {
  private static final Logger LOG = Logger.getLogger(PolicyResource.class);
  private static final int RUNS = 500;

  private final OptimizerClient optimizer;
  private final TraceStore traces;
  private final Callers callers;
  private final Clock clock;
  private final Duration patience;

  PolicyResource(
      OptimizerClient optimizer,
      TraceStore traces,
      Callers callers,
      Clock clock,
      GatewayConfig config) {
    this.optimizer = optimizer;
    this.traces = traces;
    this.callers = callers;
    this.clock = clock;
    this.patience = config.traces().patience();
  }

  @GET
  @Operation(
      operationId = "getPolicies",
      summary = "Show the rules that actions are judged by, and what they did lately",
      description =
          "Policies and limits as the optimizer has them in force; what every rule said is counted"
              + " over the latest 500 runs. If the optimizer does not answer, degradedBecause says"
              + " so, and the counts come alone.")
  public PolicyList get() {
    String tenantId = callers.current().tenantId();
    List<Trace> runs =
        traces
            .list(
                new TraceQuery(
                    TraceFilter.tenant(tenantId),
                    null,
                    null,
                    RUNS,
                    clock.instant().minus(patience)))
            .traces();
    Map<String, RuleActivity> rules = RuleActivity.of(runs);
    try {
      return PolicyList.of(optimizer.policies(), tenantId, rules, runs.size());
    } catch (OptimizerAway away) {
      LOG.warnf("policies are not shown: %s", away.getMessage());
      return PolicyList.degraded(String.valueOf(away.getMessage()), rules, runs.size());
    }
  }
}
