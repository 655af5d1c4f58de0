package io.adwright.simulator.rest;

import io.adwright.simulator.journal.JournalUnavailableException;
import io.adwright.simulator.platform.RefusalCode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what went wrong outside the platform's own rules into problems. */
final class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response journal(JournalUnavailableException e) {
    LOG.error(e.getMessage(), e);
    return Problem.of(
            503,
            "JOURNAL_UNAVAILABLE",
            "the platform cannot write its journal; whether the change happened is unknown until it"
                + " works again, see its log")
        .response();
  }

  @ServerExceptionMapper
  Response nonsense(BadRequest e) {
    return Problem.of(400, RefusalCode.INVALID_REQUEST.name(), e.complaint()).response();
  }

  @ServerExceptionMapper
  Response http(WebApplicationException e) {
    Response.StatusType status = e.getResponse().getStatusInfo();
    String code = status.getReasonPhrase().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
    return Problem.of(status.getStatusCode(), code, String.valueOf(e.getMessage())).response();
  }

  @ServerExceptionMapper
  Response unexpected(RuntimeException e) {
    LOG.error("request failed", e);
    return Problem.of(500, "INTERNAL_ERROR", "the simulator failed; see its log").response();
  }
}
