package io.adwright.kit.step;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.Provenance;
import io.adwright.contracts.event.StepSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What an operator sees of the steps.
 *
 * <ul>
 *   <li>{@code adwright_step_seconds{agent,source,outcome}}: every step that ran, by how its output
 *       was made; {@code outcome} is finished or failed, {@code source} is none for a failed one
 *   <li>{@code adwright_step_fallbacks_total{agent,reason}}: outputs that are degraded; at most the
 *       finished steps
 *   <li>{@code adwright_step_repeats_total{agent}}: events dropped because they were handled
 *       before; not counted as steps
 *   <li>{@code adwright_dead_letters_total{agent,topic}}: inputs set aside, counted where they are
 *       written; at least the failed steps, as what cannot be read never becomes a step
 * </ul>
 */
@ApplicationScoped
class StepMetrics {
  private static final String AGENT = "agent";

  private final MeterRegistry meters;
  private final ConcurrentMap<String, Timer> timers = new ConcurrentHashMap<>();

  StepMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  void finished(Agent agent, Provenance made, Duration took) {
    timer(agent, made.getSource(), "finished").record(took);
    made.getDegradedBecause()
        .ifPresent(
            reason ->
                meters
                    .counter("adwright.step.fallbacks", AGENT, tag(agent), "reason", reason)
                    .increment());
  }

  void failed(Agent agent, Duration took) {
    timer(agent, "none", "failed").record(took);
  }

  void repeated(Agent agent) {
    meters.counter("adwright.step.repeats", AGENT, tag(agent)).increment();
  }

  private Timer timer(Agent agent, StepSource source, String outcome) {
    return timer(agent, source.name().toLowerCase(Locale.ROOT), outcome);
  }

  private Timer timer(Agent agent, String source, String outcome) {
    return timers.computeIfAbsent(
        agent + "/" + source + "/" + outcome,
        key ->
            Timer.builder("adwright.step")
                .description("Time from reading an event to having its answer")
                .tags(AGENT, tag(agent), "source", source, "outcome", outcome)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofNanos(100_000))
                .maximumExpectedValue(Duration.ofMinutes(3))
                .register(meters));
  }

  /** Returns the name that {@code agent} has in metrics and logs. */
  static String tag(Agent agent) {
    return agent.name().toLowerCase(Locale.ROOT);
  }
}
