package io.adwright.eval;

import io.adwright.eval.load.Phase;
import io.adwright.eval.load.PhaseRunner;
import io.adwright.eval.load.Progress;
import io.adwright.eval.load.SystemTicker;
import io.adwright.eval.load.Ticker;
import io.adwright.eval.pipeline.Campaigns;
import io.adwright.eval.pipeline.Finish;
import io.adwright.eval.pipeline.Pipeline;
import io.adwright.eval.pipeline.PipelineTrip;
import io.adwright.eval.relay.BareRelay;
import io.adwright.eval.relay.HopSizes;
import io.adwright.eval.relay.SizeSampler;
import io.adwright.eval.report.BenchReport;
import io.adwright.eval.report.Conditions;
import io.adwright.eval.stack.Avro;
import io.adwright.eval.stack.KafkaClients;
import io.adwright.eval.stack.OsProcesses;
import io.adwright.eval.stack.Readiness;
import io.adwright.eval.stack.StackAddress;
import io.adwright.eval.stack.StackMeter;
import io.adwright.eval.stack.StackStatus;
import io.adwright.eval.stack.Supervisor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** One benchmark from the first look at the stack to the report. */
final class BenchRun {
  /** How long the gateway may lag behind the agents in the warm-up before it is given up on. */
  private static final Duration GATEWAY_LAG = Duration.ofSeconds(10);

  private final BenchPlan plan;
  private final StackAddress stack;
  private final Clock clock;
  private final Campaigns campaigns;
  private final KafkaClients clients;
  private final Ticker ticker = new SystemTicker();
  private final PhaseRunner runner;

  BenchRun(
      BenchPlan plan, StackAddress stack, Clock clock, Campaigns campaigns, Progress progress) {
    this.plan = plan;
    this.stack = stack;
    this.clock = clock;
    this.campaigns = campaigns;
    this.clients = new KafkaClients(stack.bootstrapServers());
    this.runner = new PhaseRunner(ticker, clock, progress, plan.patience());
  }

  BenchReport run() throws InterruptedException {
    Instant startedAt = clock.instant();
    var table = new OsProcesses();
    var parts = StackStatus.read(stack.statusFile());
    var meter = new StackMeter(Supervisor.with(parts, table), table);
    Readiness.gateway(stack.gateway());
    int partitions = Readiness.partitions(clients, Pipeline.TOPICS);
    var avro = new Avro(stack.registryUrl(), stack.autoRegister());
    try (var pipeline = new Pipeline(clients, avro, stack.gateway(), ticker, campaigns)) {
      var sampler = SizeSampler.fromNow(clients, Pipeline.LONGEST_WAY, Campaigns.KEY_PREFIX);
      Finish finish = warmUp(pipeline);
      HopSizes sizes = sampler.means();
      try (var relay = BareRelay.start(clients, ticker, partitions, sizes)) {
        var session = new Session(plan, runner, meter, clock, campaigns, pipeline, relay, finish);
        Tally tally = session.run();
        return tally.report(conditions(startedAt, finish, sizes, partitions), meter);
      }
    }
  }

  /** Warms the pipeline up and finds out whether the gateway's stream shows when a run ends. */
  private Finish warmUp(Pipeline pipeline) throws InterruptedException {
    PipelineTrip trip =
        pipeline.prepare(plan.warming().runs(), clock.instant(), Finish.AGENTS_FINISHED);
    var _ = runner.run(new Phase("pipeline, warm-up", plan.warming()), trip);
    var _ = trip.traces().awaitAll(GATEWAY_LAG);
    return trip.traces().count() > 0 ? Finish.TRACE_COMPLETE : Finish.AGENTS_FINISHED;
  }

  private Conditions conditions(Instant startedAt, Finish finish, HopSizes sizes, int partitions) {
    return Conditions.here(
        startedAt, plan.ratePerSecond(), plan.seconds(), finish.text(), sizes.bytes(), partitions);
  }
}
