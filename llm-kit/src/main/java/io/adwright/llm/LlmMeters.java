package io.adwright.llm;

import io.adwright.contracts.event.Agent;
import io.adwright.llm.model.LlmFailure;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * Counters of the model's use.
 *
 * <p>{@code adwright_llm_calls_total{agent,outcome}} counts attempts by how they ended: {@code
 * accepted} or a failure's code. A step has at most two; those ended by {@code llm_circuit_open},
 * {@code llm_busy} and {@code llm_budget} never reached the model. {@code
 * adwright_llm_tokens_total{agent,model,direction}} counts tokens of all attempts, failed ones
 * included.
 */
@ApplicationScoped
class LlmMeters {
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
