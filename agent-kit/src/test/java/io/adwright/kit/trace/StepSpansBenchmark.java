package io.adwright.kit.trace;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.EventContext;
import io.adwright.kit.step.Relays;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What spans cost a step while nobody looks; the record has eight headers, as ours have.
 *
 * <p>No test of the build: {@code ./adwright bench spans}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StepSpansBenchmark {
  private final StepSpans off = new StepSpans(OpenTelemetry.noop(), true);
  private final EventContext cause = Relays.metrics("run", "Shoes").getContext();
  private final Headers headers = headers();

  @Test
  void measures() throws RunnerException {
    new Runner(new OptionsBuilder().include(StepSpansBenchmark.class.getName()).build()).run();
  }

  /** The headers of an output, which there are in any case. */
  @Benchmark
  public Headers nothing() {
    return new RecordHeaders();
  }

  @Benchmark
  public Headers switchedOff() {
    StepSpan span = off.begin(Agent.ANALYST, cause, "t/META/a/c", "topic", headers);
    Headers output = span.around(RecordHeaders::new);
    span.inject(output);
    return output;
  }

  private static Headers headers() {
    var headers = new RecordHeaders();
    IntStream.range(0, 8)
        .forEach(i -> headers.add("ce_header" + i, "value".getBytes(StandardCharsets.UTF_8)));
    return headers;
  }
}
