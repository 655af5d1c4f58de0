package io.adwright.gateway.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.adwright.gateway.api.Problem;
import io.adwright.gateway.backlog.BrokerAway;
import io.adwright.gateway.ingest.ControlNotPublished;
import io.adwright.gateway.ingest.CorrelationIds;
import io.adwright.gateway.ingest.NotPublished;
import io.adwright.gateway.trace.StoreUnavailable;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The form of every error: problem+json, without a trace of the inside. */
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final Duration BROKER_PAUSE = Duration.ofSeconds(5);

  private final CorrelationIds ids;

  ProblemMappers(CorrelationIds ids) {
    this.ids = ids;
  }

  @ServerExceptionMapper
  Response map(ApiProblem failure) {
    Response.ResponseBuilder answer = answer(failure.problem());
    failure
        .retryAfter()
        .ifPresent(pause -> answer.header(HttpHeaders.RETRY_AFTER, pause.toSeconds()));
    return answer.build();
  }

  @ServerExceptionMapper
  Response map(NotPublished failure) {
    return switch (failure.why()) {
      case UNAVAILABLE ->
          map(
              ApiProblem.slowDown(
                  "The broker acknowledged "
                      + failure.published()
                      + " of "
                      + failure.wanted()
                      + " snapshots; those run. Sending all again is safe, and under an"
                      + " Idempotency-Key nothing runs twice.",
                  "BROKER_UNAVAILABLE",
                  BROKER_PAUSE));
      case TOO_LARGE ->
          answer(
                  new Problem(
                      "A snapshot is too large",
                      422,
                      failure.published()
                          + " of "
                          + failure.wanted()
                          + " snapshots were published; one is larger than the broker takes.",
                      "SNAPSHOT_TOO_LARGE",
                      "Send fewer windows or shorter texts."))
              .build();
    };
  }

  @ServerExceptionMapper
  Response map(StoreUnavailable failure) {
    LOG.warnf("request refused: %s", failure.getMessage());
    return map(
        ApiProblem.unavailable(
            "The trace store is away: "
                + failure.getMessage()
                + ". What happens meanwhile waits in Kafka and is shown when it is back.",
            "STORE_UNAVAILABLE",
            BROKER_PAUSE));
  }

  @ServerExceptionMapper
  Response map(ControlNotPublished failure) {
    return map(
        ApiProblem.unavailable(
            "The broker did not acknowledge the order: it may not be in force. GET"
                + " /api/v1/controls shows what is. Giving it again is safe.",
            "BROKER_UNAVAILABLE",
            BROKER_PAUSE));
  }

  @ServerExceptionMapper
  Response map(BrokerAway failure) {
    LOG.warnf("broker not asked: %s", failure.getMessage());
    return map(
        ApiProblem.unavailable(
            "The broker gave no answer: " + failure.getMessage(),
            "BROKER_UNAVAILABLE",
            BROKER_PAUSE));
  }

  @ServerExceptionMapper
  Response map(BodyTooLarge failure) {
    return answer(
            new Problem(
                "The body is too large",
                413,
                "The body is larger than " + failure.limit() + " bytes.",
                "BODY_TOO_LARGE",
                "Split it, or raise " + failure.setting() + "."))
        // The rest of the body is not read, so the connection cannot serve another request.
        .header("Connection", "close")
        .build();
  }

  @ServerExceptionMapper
  Response map(JsonProcessingException failure) {
    JsonLocation at = failure.getLocation();
    String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return answer(
            new Problem(
                "The body is not JSON",
                400,
                "The body cannot be read as JSON" + place + ".",
                "MALFORMED_JSON",
                "Send one snapshot as an object, or several as an array."))
        .build();
  }

  @ServerExceptionMapper
  Response map(IOException failure) {
    LOG.debugf(failure, "body cut off");
    return answer(
            new Problem(
                "The body was cut off",
                400,
                "The body could not be read to its end.",
                "BODY_CUT_OFF",
                "Send it again."))
        .build();
  }

  @ServerExceptionMapper
  Response map(WebApplicationException failure) {
    Response response = failure.getResponse();
    Response.ResponseBuilder answer = answer(HttpProblems.of(response.getStatus()));
    String allow = response.getHeaderString(HttpHeaders.ALLOW);
    return allow == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allow).build();
  }

  @ServerExceptionMapper
  Response map(Exception failure) {
    String errorId = ids.next();
    LOG.errorf(failure, "request failed: errorId=%s", errorId);
    return answer(
            new Problem(
                "The gateway failed",
                500,
                "The log tells what happened, under " + errorId + ".",
                "INTERNAL_ERROR",
                "Report it with that id."))
        .build();
  }

  private static Response.ResponseBuilder answer(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
  }
}
