package io.adwright.gateway.rest;

import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.api.PolicyList;
import io.adwright.gateway.api.Violation;
import io.adwright.gateway.api.WhatIfInput;
import io.adwright.gateway.api.WhatIfView;
import io.adwright.gateway.policies.BadPolicy;
import io.adwright.gateway.policies.OptimizerAway;
import io.adwright.gateway.policies.OptimizerClient;
import io.adwright.gateway.policies.RuleActivity;
import io.adwright.gateway.policies.WhatIf;
import io.adwright.gateway.security.Callers;
import io.adwright.gateway.security.Roles;
import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceFilter;
import io.adwright.gateway.trace.TraceQuery;
import io.adwright.gateway.trace.TraceStore;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
  private static final int LONGEST = 48_000;
  private static final int WEEK = 7;
  private static final int MOST_DAYS = 30;
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final OptimizerClient optimizer;
  private final WhatIf whatIf;
  private final TraceStore traces;
  private final Callers callers;
  private final Clock clock;
  private final Duration patience;

  PolicyResource(
      OptimizerClient optimizer,
      WhatIf whatIf,
      TraceStore traces,
      Callers callers,
      Clock clock,
      GatewayConfig config) {
    this.optimizer = optimizer;
    this.whatIf = whatIf;
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

  @POST
  @Path("what-if")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "tryPolicy",
      summary = "Show what a policy would have done to what was decided lately",
      description =
          "Checks the text as ./adwright policy check does, and asks its policies about the newest"
              + " decisions, at most 2000. Nothing comes into force. A text that is wrong is"
              + " answered with everything that is wrong, each with its line.")
  public WhatIfView tryOut(
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = WhatIfInput.class)))
          InputStream body)
      throws IOException {
    WhatIfInput input = OrderBody.read(body, WhatIfInput.class);
    var parameters = new Parameters();
    // As it was written: without its first blank lines, lines would be numbered differently.
    String policy = Objects.requireNonNullElse(input.policy(), "");
    parameters.required("/policy", policy, PolicyResource::text, "");
    int days = Objects.requireNonNullElse(input.days(), WEEK);
    if (days < 1 || days > MOST_DAYS) {
      parameters.add("/days", days + " is not from 1 to " + MOST_DAYS);
    }
    parameters.require();
    try {
      return WhatIfView.of(
          whatIf.of(
              callers.current().tenantId(), policy, clock.instant().minus(Duration.ofDays(days))));
    } catch (BadPolicy wrong) {
      throw ApiProblem.badRequest(
          "INVALID_POLICY",
          "Correct the lines; ./adwright policy fields lists what conditions may ask for.",
          wrong.problems().stream()
              .map(problem -> new Violation("/policy", problem.text()))
              .toList());
    } catch (OptimizerAway away) {
      LOG.warnf("a policy is not tried: %s", away.getMessage());
      throw ApiProblem.unavailable(
          String.valueOf(away.getMessage()), "OPTIMIZER_UNAVAILABLE", PAUSE);
    }
  }

  private static String text(String policy) {
    if (policy.length() > LONGEST) {
      throw new IllegalArgumentException(
          "has %,d characters; at most %,d are taken".formatted(policy.length(), LONGEST));
    }
    return policy;
  }
}
