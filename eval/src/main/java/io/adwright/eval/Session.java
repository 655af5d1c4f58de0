package io.adwright.eval;

import io.adwright.eval.load.Phase;
import io.adwright.eval.load.PhaseResult;
import io.adwright.eval.load.PhaseRunner;
import io.adwright.eval.load.Schedule;
import io.adwright.eval.load.Trip;
import io.adwright.eval.pipeline.Campaigns;
import io.adwright.eval.pipeline.Finish;
import io.adwright.eval.pipeline.Pipeline;
import io.adwright.eval.pipeline.PipelineTrip;
import io.adwright.eval.relay.BareRelay;
import io.adwright.eval.stack.StackMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * The measured part of a benchmark. Relay and pipeline take turns, and each round turns the order
 * round, so that a machine that gets slower or faster does so for both.
 */
final class Session {
  /** How long the agents' last reports may take to be seen after the run has ended. */
  private static final Duration LAST_REPORTS = Duration.ofSeconds(5);

  private final BenchPlan plan;
  private final PhaseRunner runner;
  private final StackMeter meter;
  private final Clock clock;
  private final Campaigns campaigns;
  private final Pipeline pipeline;
  private final BareRelay relay;
  private final Finish finish;
  private final Tally tally = new Tally();

  Session(
      BenchPlan plan,
      PhaseRunner runner,
      StackMeter meter,
      Clock clock,
      Campaigns campaigns,
      Pipeline pipeline,
      BareRelay relay,
      Finish finish) {
    this.plan = plan;
    this.runner = runner;
    this.meter = meter;
    this.clock = clock;
    this.campaigns = campaigns;
    this.pipeline = pipeline;
    this.relay = relay;
    this.finish = finish;
  }

  Tally run() throws InterruptedException {
    relayed("bare relay, warm-up", plan.warming());
    for (int round = 1; round <= plan.rounds(); round++) {
      round(round);
    }
    repeated();
    if (plan.burst() > 0) {
      burst();
    }
    return tally;
  }

  private void round(int round) throws InterruptedException {
    String label = ", round " + round + " of " + plan.rounds();
    Schedule schedule = plan.measured();
    if (round % 2 == 1) {
      PhaseResult bare = relayed("bare relay" + label, schedule);
      tally.round(bare, measured("pipeline" + label, schedule));
    } else {
      Measured real = measured("pipeline" + label, schedule);
      tally.round(relayed("bare relay" + label, schedule), real);
    }
  }

  private void repeated() throws InterruptedException {
    PipelineTrip trip = pipeline.prepareAgain(finish);
    Measured again = measured("pipeline, the same again", plan.measured(), trip);
    tally.repeated(relayed("bare relay beside it", plan.measured()), again);
  }

  private void burst() throws InterruptedException {
    Schedule atOnce = Schedule.burst(plan.burst());
    PhaseResult bare = relayed("bare relay, at once", atOnce);
    tally.burst(bare, measured("pipeline, at once", atOnce));
  }

  private PhaseResult relayed(String name, Schedule schedule) throws InterruptedException {
    Trip trip =
        relay.prepare(IntStream.range(0, schedule.runs()).mapToObj(campaigns::key).toList());
    return runner.run(new Phase(name, schedule), trip);
  }

  private Measured measured(String name, Schedule schedule) throws InterruptedException {
    return measured(name, schedule, pipeline.prepare(schedule.runs(), clock.instant(), finish));
  }

  private Measured measured(String name, Schedule schedule, PipelineTrip trip)
      throws InterruptedException {
    StackMeter.Span span = meter.begin();
    PhaseResult phase = runner.run(new Phase(name, schedule), trip);
    var _ = trip.agents().awaitAll(LAST_REPORTS);
    return new Measured(phase, trip, span.end());
  }
}
