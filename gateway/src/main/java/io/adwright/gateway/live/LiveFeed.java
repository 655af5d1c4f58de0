package io.adwright.gateway.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.api.StepNews;
import io.adwright.gateway.api.TraceNews;
import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceEvent;
import io.adwright.gateway.trace.TraceStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells the stream what became of a run. */
@ApplicationScoped
public class LiveFeed {
  private final LiveLog log;
  private final ObjectMapper json;
  private final Clock clock;
  private final Duration patience;

  /** Makes a feed into {@code log}. */
  public LiveFeed(LiveLog log, ObjectMapper json, Clock clock, GatewayConfig config) {
    this.log = log;
    this.json = json;
    this.clock = clock;
    this.patience = config.traces().patience();
  }

  /**
   * Tells that {@code event} made {@code trace} what it is now.
   *
   * @param at when the broker took the event, in milliseconds since 1970
   */
  public void tell(TraceEvent event, Trace trace, long at) {
    if (event instanceof TraceEvent.Step(var step)) {
      var news = StepNews.of(TraceStep.of(step), trace);
      log.append(at, "step", tenant(trace), trace.correlationId(), news.importId(), write(news));
    }
    tellStatus(trace, at);
  }

  /** Tells how far the run has come, as of now. */
  public void tellStatus(Trace trace) {
    tellStatus(trace, clock.millis());
  }

  private void tellStatus(Trace trace, long at) {
    Instant stalledBefore = clock.instant().minus(patience);
    var news = TraceNews.of(trace, stalledBefore);
    log.append(at, "trace", tenant(trace), trace.correlationId(), news.importId(), write(news));
  }

  /** Tells every client to read everything anew that does not come from another process. */
  public void tellReset() {
    log.append(0, "reset", null, null, null, "{}");
  }

  private static String tenant(Trace trace) {
    return trace.campaign().getTenantId();
  }

  private String write(Object news) {
    try {
      return json.writeValueAsString(news);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
