package io.adwright.kit.step;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.MetricsWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What a step costs besides its reasoning, without Kafka and without a model: identity, key of the
 * cache, what is kept and what is found again. The input has 28 days.
 *
 * <p>No test of the build: {@code ./adwright bench step}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StepEngineBenchmark {
  private final Step<CampaignMetrics, Diagnosis> step = Echo.step(() -> 0);
  private final CampaignMetrics input = month();
  private final StepEngine forgetful = new StepEngine(new Forgetful());
  private final StepEngine mindful = new StepEngine(new Mindful());

  @Test
  void measures() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(StepEngineBenchmark.class.getName())
                .addProfiler(GCProfiler.class)
                .build())
        .run();
  }

  @Benchmark
  public Diagnosis reasoningAlone() {
    return step.rules().apply(input, input.getContext());
  }

  @Benchmark
  public Diagnosis aNewInput() {
    return run(forgetful);
  }

  @Benchmark
  public Diagnosis aKnownInput() {
    return run(mindful);
  }

  private Diagnosis run(StepEngine engine) {
    StepScope scope = step.scope(input);
    return engine.run(
        step, input, scope, EventContexts.output(scope.cause(), scope.agent(), Echo.AS_OF));
  }

  private static CampaignMetrics month() {
    List<MetricsWindow> days =
        IntStream.range(0, 28)
            .mapToObj(day -> Echo.AS_OF.minus(Duration.ofDays(28 - day)))
            .map(StepEngineBenchmark::day)
            .toList();
    return CampaignMetrics.newBuilder(Echo.metrics("run", "Shoes")).setWindows(days).build();
  }

  private static MetricsWindow day(Instant start) {
    return MetricsWindow.newBuilder()
        .setStart(start)
        .setEnd(start.plus(Duration.ofDays(1)))
        .setSpendMicros(493_420_000L)
        .setImpressions(12_862L)
        .setClicks(790L)
        .setConversionCount(43.5)
        .setConversionValueMicros(1_609_284_000L)
        .setDailyBudgetMicros(500_000_000L)
        .build();
  }

  private static final class Forgetful implements StepCache {
    @Override
    public <O extends SpecificRecordBase> FrozenEvent<O> get(
        String key, Supplier<FrozenEvent<O>> compute) {
      return compute.get();
    }
  }

  private static final class Mindful implements StepCache {
    private volatile FrozenEvent<?> kept;

    @Override
    @SuppressWarnings("unchecked") // one step, one key
    public <O extends SpecificRecordBase> FrozenEvent<O> get(
        String key, Supplier<FrozenEvent<O>> compute) {
      if (kept == null) {
        kept = compute.get();
      }
      return (FrozenEvent<O>) kept;
    }
  }
}
