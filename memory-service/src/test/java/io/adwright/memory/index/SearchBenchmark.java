package io.adwright.memory.index;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
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
 * What the ten nearest of many vectors cost, on one thread, by each kind of index. Before it
 * measures it compares each with the plain loop: all must find the same.
 *
 * <p>No test of the build: {@code ./adwright bench search}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgs = {
      "-Xmx600m",
      "--enable-native-access=ALL-UNNAMED",
      "--add-modules=jdk.incubator.vector"
    })
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
public class SearchBenchmark {
  private static final int DIMENSION = 384;
  private static final int NEAREST = 10;
  private static final int QUERIES = 50;

  /** Whose index searches. */
  public enum Kind {
    FAISS,
    VECTOR_API,
    PLAIN
  }

  @Param Kind kind;

  @Param({"10000", "100000"})
  int size;

  private final float[][] queries = new float[QUERIES][];
  private MemoryIndex index;
  private int next;

  @Test
  void measures() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(SearchBenchmark.class.getName())
                .jvmArgsAppend("-Dadwright.faiss.library=" + Indexes.FAISS_LIBRARY.toAbsolutePath())
                .build())
        .run();
  }

  /** Fills the index, and compares what it finds with what a loop finds. */
  @Setup(Level.Trial)
  public void fill() {
    Random random = new Random(42);
    Dimension dimension = new Dimension(DIMENSION);
    index =
        switch (kind) {
          case FAISS -> IndexChoice.of(Indexes.FAISS_LIBRARY, DIMENSION).indexes().create();
          case VECTOR_API -> new ScanIndex(new VectorApiDotProduct(), dimension);
          case PLAIN -> new ScanIndex(new PlainDotProduct(), dimension);
        };
    System.out.println("searched by " + index.name());
    try (MemoryIndex oracle = new ScanIndex(new PlainDotProduct(), dimension)) {
      long begin = System.nanoTime();
      for (int id = 0; id < size; id++) {
        float[] vector = unit(random);
        index.put(id, vector);
        oracle.put(id, vector);
      }
      System.out.println("filled twice in ms: " + (System.nanoTime() - begin) / 1_000_000);
      int same = 0;
      for (int query = 0; query < QUERIES; query++) {
        queries[query] = unit(random);
        same += ids(index, queries[query]).equals(ids(oracle, queries[query])) ? 1 : 0;
      }
      System.out.println("queries answered as by the loop: " + same + " of " + QUERIES);
    }
  }

  @Benchmark
  public List<MemoryIndex.Hit> search() {
    next = (next + 1) % QUERIES;
    return index.search(queries[next], NEAREST);
  }

  private static List<Long> ids(MemoryIndex searched, float[] query) {
    return searched.search(query, NEAREST).stream().map(MemoryIndex.Hit::id).toList();
  }

  private static float[] unit(Random random) {
    float[] vector = new float[DIMENSION];
    double squares = 0;
    for (int place = 0; place < DIMENSION; place++) {
      vector[place] = (float) random.nextGaussian();
      squares += (double) vector[place] * vector[place];
    }
    for (int place = 0; place < DIMENSION; place++) {
      vector[place] = (float) (vector[place] / Math.sqrt(squares));
    }
    return vector;
  }
}
