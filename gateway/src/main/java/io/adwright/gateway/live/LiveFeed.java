package io.adwright.gateway.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.TokenChunk;
import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.api.AlertNews;
import io.adwright.gateway.api.DecisionNews;
import io.adwright.gateway.api.StepNews;
import io.adwright.gateway.api.TokenNews;
import io.adwright.gateway.api.TraceNews;
import io.adwright.gateway.campaign.Alert;
import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceEvent;
import io.adwright.gateway.trace.TraceStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
      tell(NewsType.STEP, StepNews.of(TraceStep.of(step), trace), trace, at);
    }
    DecisionNews.of(trace, decided(event))
        .forEach(news -> tell(NewsType.DECISION, news, trace, at));
    Alert.of(event).forEach(alert -> tell(NewsType.ALERT, AlertNews.of(alert, trace), trace, at));
    tellStatus(trace, at);
  }

  /**
   * Tells what a model wrote.
   *
   * @param run its run, as far as it is known; null if it is not
   * @param at when the broker took the event, in milliseconds since 1970
   */
  public void tell(TokenChunk chunk, @Nullable Trace run, long at) {
    var news = TokenNews.of(chunk, run);
    log.append(
        at,
        NewsType.TOKEN.label(),
        chunk.getCampaign().getTenantId(),
        news.correlationId(),
        news.importId(),
        write(news));
  }

  /** Tells how far the run has come, as of now. */
  public void tellStatus(Trace trace) {
    tellStatus(trace, clock.millis());
  }

  private void tellStatus(Trace trace, long at) {
    Instant stalledBefore = clock.instant().minus(patience);
    tell(NewsType.TRACE, TraceNews.of(trace, stalledBefore), trace, at);
  }

  /** The actions that an event tells something new of. */
  private static List<String> decided(TraceEvent event) {
    return switch (event) {
      case TraceEvent.ExecutionSeen(var execution) ->
          execution.getDecisions().stream().map(Decision::getActionId).toList();
      case TraceEvent.OutcomeSeen(var outcome) -> List.of(outcome.getActionId());
      case TraceEvent.Step _, TraceEvent.MetricsSeen _, TraceEvent.DiagnosisSeen _ -> List.of();
      case TraceEvent.RecallSeen _, TraceEvent.StrategySeen _, TraceEvent.CopySeen _ -> List.of();
    };
  }

  private void tell(NewsType type, Object news, Trace trace, long at) {
    log.append(
        at,
        type.label(),
        trace.campaign().getTenantId(),
        trace.correlationId(),
        trace.importId().orElse(null),
        write(news));
  }

  /** Tells every client to read everything anew that does not come from another process. */
  public void tellReset() {
    log.append(0, "reset", null, null, null, "{}");
  }

  private String write(Object news) {
    try {
      return json.writeValueAsString(news);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
