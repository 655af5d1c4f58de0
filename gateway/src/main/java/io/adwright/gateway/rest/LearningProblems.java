package io.adwright.gateway.rest;

import io.adwright.gateway.api.Problem;
import io.adwright.gateway.learnings.MemoryAway;
import io.adwright.gateway.learnings.MemoryRefusal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** How errors of the memory service leave the gateway. */
class LearningProblems {
  private static final Logger LOG = Logger.getLogger(LearningProblems.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @ServerExceptionMapper
  Response map(MemoryAway failure) {
    LOG.warnf("memory service is away: %s", failure.getMessage());
    ApiProblem problem =
        ApiProblem.unavailable(
            failure.getMessage() + " Campaigns are worked on without it.",
            "MEMORY_UNAVAILABLE",
            PAUSE);
    return answer(problem.problem()).header(HttpHeaders.RETRY_AFTER, PAUSE.toSeconds()).build();
  }

  @ServerExceptionMapper
  Response map(MemoryRefusal refusal) {
    return answer(
            refusal.status() == 404
                ? new Problem(
                    "No such learning",
                    404,
                    "This tenant has no learning of that id, or it was forgotten.",
                    "LEARNING_NOT_FOUND",
                    "GET /api/v1/learnings lists the learnings.")
                : new Problem(
                    "The learning cannot be taken",
                    400,
                    String.valueOf(refusal.getMessage()),
                    "INVALID_LEARNING",
                    "GET /q/openapi describes the body."))
        .build();
  }

  private static Response.ResponseBuilder answer(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
  }
}
