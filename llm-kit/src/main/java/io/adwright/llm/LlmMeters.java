package io.adwright.llm;

import io.adwright.contracts.event.Agent;
import io.adwright.llm.model.LlmFailure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Counters of the model's use.
 *
 * <p>{@code adwright_llm_calls_total{agent,outcome}} counts attempts by how they ended: {@code
 * accepted} or a failure's code. A step has at most two; those ended by {@code llm_circuit_open},
 * {@code llm_busy} and {@code llm_budget} never reached the model. {@code
 * adwright_llm_tokens_total{agent,model,direction}} counts tokens of all attempts, failed ones
 * included. {@code adwright_llm_call_seconds{agent,outcome}} is how long the model was asked, until
 * it had {@code answered} (whatever became of the answer) or {@code failed}.
 */
@ApplicationScoped
class LlmMeters {
  /** From what a small model takes on a good day up to the longest time-out that is sensible. */
  private static final Duration[] BUCKETS =
      IntStream.of(250, 500, 1_000, 2_500, 5_000, 10_000, 20_000, 40_000, 60_000, 90_000, 120_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry meters;

  LlmMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  void accepted(Agent agent) {
    called(agent, "accepted");
  }

  void failed(Agent agent, LlmFailure failure) {
    called(agent, failure.name().toLowerCase(Locale.ROOT));
  }

  void used(Agent agent, String model, TokenUse use) {
    count(agent, model, "in", use.in());
    count(agent, model, "out", use.out());
  }

  void took(Agent agent, boolean answered, Duration time) {
    Timer.builder("adwright.llm.call")
        .tags("agent", agent.name(), "outcome", answered ? "answered" : "failed")
        .serviceLevelObjectives(BUCKETS)
        .register(meters)
        .record(time);
  }

  private void called(Agent agent, String outcome) {
    meters.counter("adwright.llm.calls", "agent", agent.name(), "outcome", outcome).increment();
  }

  private void count(Agent agent, String model, String direction, long tokens) {
    meters
        .counter(
            "adwright.llm.tokens", "agent", agent.name(), "model", model, "direction", direction)
        .increment((double) tokens);
  }
}
