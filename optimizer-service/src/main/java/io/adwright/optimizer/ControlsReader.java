package io.adwright.optimizer;

import io.adwright.contracts.Topics;
import io.adwright.contracts.event.Control;
import io.adwright.optimizer.control.Switchboard;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads all of {@code controls} from its beginning, in every replica and without a group: a switch
 * must reach each of them, and at once. Nobody is told that nothing is stopped before the topic was
 * read to where it ended at the start.
 */
@Startup
@ApplicationScoped
public class ControlsReader {
  private static final Logger LOG = Logger.getLogger(ControlsReader.class);
  private static final String CONNECTOR = "mp.messaging.connector.smallrye-kafka.";
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int READ_PATIENCE_SECONDS = 30;

  private final Config config;
  private final Map<String, Object> broker;
  private final Event<OrderGiven> orders;
  private final AtomicReference<Switchboard> board = new AtomicReference<>(Switchboard.unread());
  private final CountDownLatch read = new CountDownLatch(1);
  private volatile @Nullable KafkaConsumer<String, Control> consumer;
  private volatile boolean stopped;

  ControlsReader(
      Config config,
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      Event<OrderGiven> orders) {
    this.config = config;
    this.broker = broker;
    this.orders = orders;
  }

  /**
   * Returns the switches and modes as they stand. Waits for them for a while after the start; if
   * they cannot be read then, everything is stopped.
   */
  public Switchboard current() {
    try {
      var _ = read.await(READ_PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return board.get();
  }

  /** Returns whether the topic was read to where it ended at the start. */
  public boolean isRead() {
    return read.getCount() == 0;
  }

  @PostConstruct
  void start() {
    Thread.ofPlatform().name("controls").daemon().start(this::keepReading);
  }

  @PreDestroy
  void stop() {
    stopped = true;
    KafkaConsumer<String, Control> reading = consumer;
    if (reading != null) {
      reading.wakeup();
    }
  }

  private void keepReading() {
    while (!stopped) {
      try (KafkaConsumer<String, Control> reading = new KafkaConsumer<>(settings())) {
        consumer = reading;
        readFromTheBeginning(reading);
      } catch (WakeupException | InterruptException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warnf("controls cannot be read, what was ordered before holds: %s", e.getMessage());
        pause();
      }
    }
  }

  private void readFromTheBeginning(KafkaConsumer<String, Control> reading) {
    List<TopicPartition> partitions =
        reading.partitionsFor(Topics.CONTROLS).stream()
            .map(it -> new TopicPartition(it.topic(), it.partition()))
            .toList();
    reading.assign(partitions);
    reading.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = reading.endOffsets(partitions);
    while (!stopped) {
      reading.poll(POLL).forEach(this::take);
      if (!isRead()
          && ends.entrySet().stream()
              .allMatch(it -> reading.position(it.getKey()) >= it.getValue())) {
        board.updateAndGet(Switchboard::read);
        read.countDown();
        LOG.infof("controls are read: killSwitches=%d", board.get().engaged());
      }
    }
  }

  private void take(ConsumerRecord<String, Control> record) {
    Control control = record.value();
    if (control == null || record.key() == null) {
      return;
    }
    Switchboard before = board.get();
    Switchboard after = board.updateAndGet(it -> it.after(record.key(), control));
    if (before != after) {
      LOG.infof("in force: key=%s controlId=%s", record.key(), control.getControlId());
    }
    orders.fireAsync(new OrderGiven(record.key(), control));
  }

  private Map<String, Object> settings() {
    return settings(config, broker);
  }

  /** What {@code kafka.*} says of the broker, sign-in included, and how the connector reads. */
  static Map<String, Object> settings(Config config, Map<String, Object> broker) {
    Map<String, Object> settings = new HashMap<>(broker);
    for (String name : config.getPropertyNames()) {
      if (name.startsWith(CONNECTOR)) {
        config
            .getOptionalValue(name, String.class)
            .ifPresent(value -> settings.put(name.substring(CONNECTOR.length()), value));
      }
    }
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.keySet().removeIf(ControlsReader::isNotForConsumers);
    return settings;
  }

  /** The connector's own settings, and those of producers, would only make warnings. */
  private static boolean isNotForConsumers(String name) {
    return !(name.startsWith("apicurio.")
        || name.endsWith(".deserializer")
        || name.startsWith("security.")
        || name.startsWith("sasl.")
        || name.startsWith("ssl.")
        || name.equals(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG)
        || name.equals(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
