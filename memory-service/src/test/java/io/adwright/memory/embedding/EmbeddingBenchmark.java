package io.adwright.memory.embedding;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What a text of 40 tokens costs, on one thread: alone, among others, and the second time.
 *
 * <p>No test of the build: {@code ./adwright bench embedding}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx256m", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 4, time = 4)
public class EmbeddingBenchmark {
  private static final int MANY = 64;

  /** With its two marks, 40 tokens whatever the two-digit number in it. */
  private static final String TEXT =
      "raised the daily budget of a search campaign by NN percent as its return on ad spend was far"
          + " above what was aimed at and its budget was spent by noon on most of the days";

  @Param Precision precision;

  private Embedder embedder;
  private Embedder cached;
  private List<String> texts;
  private int next;

  @Test
  void measures() throws RunnerException {
    new Runner(new OptionsBuilder().include(EmbeddingBenchmark.class.getName()).build()).run();
  }

  /**
   * Loads the model.
   *
   * @throws IOException if it cannot be made
   */
  @Setup
  public void load() throws IOException {
    Path home = Path.of(System.getProperty("adwright.model.home", "target/model"));
    embedder = new EmbedderLoader(home, precision, Optional.empty()).load(System.out::println);
    cached = new CachedEmbedder(embedder, Caffeine.newBuilder().maximumSize(100).build());
    texts =
        IntStream.range(0, MANY).mapToObj(n -> TEXT.replace("NN", String.valueOf(10 + n))).toList();
  }

  @Benchmark
  public float[] one() {
    next = (next + 1) % MANY;
    return embedder.embed(texts.get(next));
  }

  @Benchmark
  public float[] cached() {
    return cached.embed(texts.getFirst());
  }

  @Benchmark
  @OperationsPerInvocation(MANY)
  public List<float[]> many() {
    return embedder.embedAll(texts);
  }
}
