package io.adwright.memory.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Topics;
import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningVector;
import io.adwright.memory.embedding.Embedder;
import io.adwright.memory.engine.EngineState;
import io.adwright.memory.index.IndexChoice;
import io.adwright.memory.learning.LearningName;
import io.adwright.memory.library.Library;
import io.adwright.memory.recall.Learnings;
import io.adwright.teststack.KafkaStack;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a replica takes to read 10,000 learnings with their vectors from a real broker, and from
 * a snapshot. No test of the build: {@code ./adwright bench relearn}.
 */
class RebuildBench {
  private static final int COUNT = 10_000;
  private static final int ROUNDS = 5;
  private static final int DIMENSION = 384;
  private static final Path FAISS =
      Path.of(System.getProperty("adwright.faiss.library", ".adwright/native/libfaiss_c.so"));

  private final Random random = new Random(7);

  /** Makes no vectors: all of them come with their learnings. */
  private record NoEmbedder() implements Embedder {
    @Override
    public String id() {
      return "bench/fp32";
    }

    @Override
    public int dimension() {
      return DIMENSION;
    }

    @Override
    public float[] embed(String text) {
      throw new IllegalStateException("a vector is missing: " + text);
    }

    @Override
    public List<float[]> embedAll(List<String> texts) {
      return texts.stream().map(this::embed).toList();
    }
  }

  @Test
  void rebuild(@TempDir Path directory) throws Exception {
    var stack = new KafkaStack();
    Map<String, String> addresses = stack.start();
    try {
      publish(addresses);
      for (int round = 1; round <= ROUNDS; round++) {
        run("topic   ", directory.resolve("round-" + round), addresses);
      }
      for (int round = 1; round <= ROUNDS; round++) {
        run("snapshot", directory.resolve("round-1"), addresses);
      }
    } finally {
      stack.stop();
    }
  }

  private void run(String from, Path home, Map<String, String> addresses) throws Exception {
    var engine =
        new EngineState.Ready(new NoEmbedder(), IndexChoice.of(FAISS, DIMENSION).indexes());
    long begin = System.nanoTime();
    var library = new Library(List.of(), Optional::empty, Optional::empty);
    library.searchByMeaning(engine);
    var catchUp = new CatchUp();
    Clock clock = Clock.systemUTC();
    var deserializer = new AvroKafkaDeserializer<SpecificRecord>();
    deserializer.configure(registry(addresses), false);
    var reader =
        new LearningsReader(
            new KafkaLearningsTopic(
                Map.of("bootstrap.servers", addresses.get("kafka.bootstrap.servers")),
                Topics.LEARNINGS),
            new RecordReader(deserializer, Topics.LEARNINGS),
            (record, why) -> {
              throw new IllegalStateException(why);
            },
            library,
            catchUp,
            new Snapshots(
                new SnapshotFile(home),
                new Engines(engine),
                clock,
                new Snapshots.Terms(Duration.ofHours(1), Duration.ofHours(12), Duration.ZERO)),
            new Repair(List::of, _ -> {}, clock, Duration.ofHours(1)),
            clock,
            Duration.ofSeconds(1));
    Thread thread = Thread.ofPlatform().start(reader);
    assertThat(catchUp.await(Duration.ofMinutes(2))).isTrue();
    long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
    System.out.printf(
        "%d learnings with vectors from the %s: %,d ms, %s%n",
        library.size(), from, millis, library.name());
    reader.stop();
    thread.join();
  }

  private void publish(Map<String, String> addresses) throws Exception {
    var serializer = new AvroKafkaSerializer<Learning>();
    serializer.configure(registry(addresses), false);
    List<Future<?>> sent = new ArrayList<>();
    Map<String, Object> broker =
        Map.of("bootstrap.servers", addresses.get("kafka.bootstrap.servers"));
    try (var producer = new KafkaProducer<>(broker, new StringSerializer(), serializer)) {
      for (int i = 0; i < COUNT; i++) {
        Learning learning = learning(i);
        sent.add(
            producer.send(
                new ProducerRecord<>(Topics.LEARNINGS, LearningName.of(learning).key(), learning)));
      }
      for (Future<?> one : sent) {
        one.get();
      }
    }
  }

  private Learning learning(int number) {
    List<Float> values = new ArrayList<>();
    double length = 0;
    for (int i = 0; i < DIMENSION; i++) {
      float value = (float) random.nextGaussian();
      values.add(value);
      length += value * value;
    }
    double root = Math.sqrt(length);
    values.replaceAll(value -> (float) (value / root));
    return Learnings.raisingTheBudgetHelped("l-" + number)
        .setVector(
            LearningVector.newBuilder().setEmbedderId("bench/fp32").setValues(values).build())
        .build();
  }

  private static Map<String, Object> registry(Map<String, String> addresses) {
    return Map.of(
        "apicurio.registry.url", addresses.get("ADWRIGHT_REGISTRY_URL"),
        "apicurio.registry.auto-register", "true",
        "apicurio.registry.auto-register.if-exists", "FIND_OR_CREATE_VERSION",
        "apicurio.registry.use-id", "contentId",
        "apicurio.registry.headers.enabled", "false",
        "apicurio.registry.dereference-schema", "true",
        "apicurio.registry.use-specific-avro-reader", "true");
  }
}
