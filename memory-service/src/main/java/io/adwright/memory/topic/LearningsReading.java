package io.adwright.memory.topic;

import io.adwright.memory.MemoryConfig;
import io.adwright.memory.engine.MemoryEngine;
import io.adwright.memory.library.Library;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Starts and ends the reading of learnings with the service. */
@ApplicationScoped
class LearningsReading {
  private static final String CONNECTOR = "mp.messaging.connector.smallrye-kafka.";
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final LearningsReader reader;
  private final Snapshots snapshots;
  private @Nullable Thread thread;

  LearningsReading(
      LearningsTopic topic,
      DeadLetters deadLetters,
      Library library,
      CatchUp catchUp,
      LearningsWriter writer,
      MemoryEngine engine,
      MemoryConfig config,
      Config settings,
      Clock clock,
      MeterRegistry meters) {
    snapshots =
        new Snapshots(
            new SnapshotFile(config.dataDirectory()),
            engine,
            clock,
            new Snapshots.Terms(
                config.snapshot().every(),
                config.snapshot().validFor(),
                config.snapshot().patience()));
    var repair = new Repair(library::unsaid, writer::publish, clock, config.repairAfter());
    var records = new RecordReader(deserializer(settings), topic.name());
    reader =
        new LearningsReader(
            topic, records, deadLetters, library, catchUp, snapshots, repair, clock, PAUSE);
    meters.gauge("adwright.memory.learnings", library, Library::size);
    meters.gauge("adwright.memory.offsets.ahead", catchUp, CatchUp::remaining);
  }

  void start(@Observes StartupEvent started) {
    thread = Thread.ofPlatform().name("learnings").daemon().start(reader);
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    reader.stop();
    if (thread != null) {
      var _ = thread.join(GRACE);
    }
  }

  String snapshotState() {
    return snapshots.state();
  }

  private static Deserializer<SpecificRecord> deserializer(Config config) {
    Map<String, Object> settings = new HashMap<>();
    for (String name : config.getPropertyNames()) {
      if (name.startsWith(CONNECTOR)) {
        config
            .getOptionalValue(name, String.class)
            .ifPresent(value -> settings.put(name.substring(CONNECTOR.length()), value));
      }
    }
    var deserializer = new AvroKafkaDeserializer<SpecificRecord>();
    deserializer.configure(settings, false);
    return deserializer;
  }
}
