package io.adwright.gateway.rest;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.StepSource;
import io.adwright.contracts.event.VerdictKind;
import io.adwright.gateway.api.Cursors;
import io.adwright.gateway.security.Caller;
import io.adwright.gateway.trace.TraceFilter;
import io.adwright.gateway.trace.TraceQuery;
import io.adwright.gateway.trace.TraceStatus.Kind;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which runs are wanted, as query parameters. */
class TraceParameters {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MOST = 500;

  @RestQuery
  @Parameter(description = "Only runs of this import")
  @Nullable String importId;

  @RestQuery
  @Parameter(description = "Only campaigns of this platform", example = "META")
  @Nullable String platform;

  @RestQuery
  @Parameter(description = "Only campaigns of this account")
  @Nullable String accountId;

  @RestQuery
  @Parameter(description = "Only runs of campaigns with this id")
  @Nullable String campaignId;

  @RestQuery
  @Parameter(description = "RUNNING, COMPLETE, PARTIAL or FAILED")
  @Nullable String status;

  @RestQuery
  @Parameter(description = "Only runs that found this", example = "HIGH_CPA")
  @Nullable String finding;

  @RestQuery
  @Parameter(description = "Only runs with a decision of this verdict", example = "CLAMP")
  @Nullable String verdict;

  @RestQuery
  @Parameter(description = "Only runs with a step of this agent", example = "analyst")
  @Nullable String agent;

  @RestQuery
  @Parameter(
      description = "RULES, LLM, CACHE or FALLBACK: only runs with a step made so, by the agent")
  @Nullable String source;

  @RestQuery
  @Parameter(description = "Only runs that started then or later", example = "2026-01-01T00:00:00Z")
  @Nullable String since;

  @RestQuery
  @Parameter(description = "Only runs that started before", example = "2026-02-01T00:00:00Z")
  @Nullable String until;

  @RestQuery
  @Parameter(description = "1 to 500; 50 if left out")
  @Nullable String limit;

  @RestQuery
  @Parameter(description = "nextCursor of the page before")
  @Nullable String cursor;

  /**
   * Returns the query, which sees nothing but the caller's tenant.
   *
   * @throws ApiProblem if any parameter is wrong
   */
  TraceQuery query(Caller caller, Instant stalledBefore) {
    var parameters = new Parameters();
    var filter =
        new TraceFilter(
            caller.tenantId(),
            parameters.id("importId", importId).orElse(null),
            read(parameters, "platform", platform, Platform.class),
            parameters.id("accountId", accountId).orElse(null),
            parameters.id("campaignId", campaignId).orElse(null),
            read(parameters, "finding", finding, FindingCode.class),
            read(parameters, "verdict", verdict, VerdictKind.class),
            read(parameters, "agent", agent, Agent.class),
            read(parameters, "source", source, StepSource.class),
            parameters.read("since", since, Parameters::instant).orElse(null),
            parameters.read("until", until, Parameters::instant).orElse(null));
    var query =
        new TraceQuery(
            filter,
            read(parameters, "status", status, Kind.class),
            parameters.read("cursor", cursor, Cursors::decode).orElse(null),
            parameters.read("limit", limit, Parameters.upTo(MOST)).orElse(DEFAULT_LIMIT),
            stalledBefore);
    parameters.require();
    return query;
  }

  private static <E extends Enum<E>> @Nullable E read(
      Parameters parameters, String name, @Nullable String text, Class<E> type) {
    return parameters.read(name, text, Parameters.oneOf(type)).orElse(null);
  }
}
