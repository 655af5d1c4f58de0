package io.adwright.eval.pipeline;

import io.adwright.contracts.event.AgentStep;
import io.adwright.eval.load.Arrivals;
import io.adwright.eval.load.Latencies;
import io.adwright.eval.load.PhaseResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts the time of runs into parts, by what the agents reported. All clocks are one machine's. */
final class Legs {
  private static final String PUBLISHED = "published";

  private final PhaseResult phase;
  private final StepLog log;
  private final Arrivals arrivals;

  Legs(PhaseResult phase, StepLog log, Arrivals arrivals) {
    this.phase = phase;
    this.log = log;
    this.arrivals = arrivals;
  }

  /** Returns one part per agent, and one from the last agent to the end. */
  List<Leg> all() {
    var legs = new ArrayList<Leg>();
    for (Station station : Station.values()) {
      legs.add(
          new Leg(
              station.upstream().map(Station::name).orElse(PUBLISHED),
              station.name(),
              spans(run -> began(run, station), run -> startOf(run, station)),
              steps(station)));
    }
    legs.add(
        new Leg(
            "last agent", "seen complete", spans(this::lastFinish, this::seen), Latencies.none()));
    return List.copyOf(legs);
  }

  private Latencies spans(IntFunction<Optional<Instant>> from, IntFunction<Optional<Instant>> to) {
    return Latencies.of(
        IntStream.range(0, phase.runs())
            .boxed()
            .flatMap(
                run ->
                    from
                        .apply(run)
                        .flatMap(
                            start -> to.apply(run).map(end -> start.until(end, ChronoUnit.NANOS)))
                        .stream())
            .mapToLong(Long::longValue));
  }

  private Latencies steps(Station station) {
    return Latencies.of(
        IntStream.range(0, phase.runs())
            .boxed()
            .flatMap(run -> log.finished(run, station).stream())
            .flatMap(step -> step.getDurationMicros().stream())
            .mapToLong(TimeUnit.MICROSECONDS::toNanos));
  }

  /** When the metrics were meant to be published, or the agent before was done. */
  private Optional<Instant> began(int run, Station station) {
    return station
        .upstream()
        .map(before -> log.finished(run, before).flatMap(AgentStep::getFinishedAt))
        .orElseGet(() -> Optional.of(published(run)));
  }

  private Instant published(int run) {
    return phase.start().wall().plusNanos(phase.phase().schedule().offsetNanos(run));
  }

  private Optional<Instant> startOf(int run, Station station) {
    return log.finished(run, station).map(AgentStep::getStartedAt);
  }

  private Optional<Instant> lastFinish(int run) {
    return Stream.of(Station.values())
        .flatMap(station -> log.finished(run, station).stream())
        .flatMap(step -> step.getFinishedAt().stream())
        .max(Comparator.naturalOrder());
  }

  private Optional<Instant> seen(int run) {
    return arrivals.at(run).isPresent()
        ? Optional.of(phase.start().at(arrivals.at(run).orElseThrow()))
        : Optional.empty();
  }
}
