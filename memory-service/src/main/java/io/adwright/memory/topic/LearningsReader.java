package io.adwright.memory.topic;

import io.adwright.contracts.event.Learning;
import io.adwright.memory.library.Library;
import io.adwright.memory.topic.RecordReader.PoisonException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Keeps this replica's library as the topic has it. One thread reads all partitions from where the
 * snapshot ends, or from their beginning; so the offsets and the state of a snapshot are always of
 * one moment. A record without value takes its learning back.
 */
final class LearningsReader implements Runnable {
  private static final Logger LOG = Logger.getLogger(LearningsReader.class);
  private static final Duration POLL = Duration.ofMillis(250);

  private final LearningsTopic topic;
  private final RecordReader records;
  private final DeadLetters deadLetters;
  private final Library library;
  private final CatchUp catchUp;
  private final Snapshots snapshots;
  private final Repair repair;
  private final Clock clock;
  private final Duration pause;
  private final Map<Integer, Long> offsets = new HashMap<>();
  private String topicId = "";
  private boolean changed;
  private volatile boolean stopped;

  LearningsReader(
      LearningsTopic topic,
      RecordReader records,
      DeadLetters deadLetters,
      Library library,
      CatchUp catchUp,
      Snapshots snapshots,
      Repair repair,
      Clock clock,
      Duration pause) {
    this.topic = topic;
    this.records = records;
    this.deadLetters = deadLetters;
    this.library = library;
    this.catchUp = catchUp;
    this.snapshots = snapshots;
    this.repair = repair;
    this.clock = clock;
    this.pause = pause;
  }

  /** Reads until {@link #stop}; what fails meanwhile is tried again, and nothing is skipped. */
  @Override
  public void run() {
    while (!stopped) {
      try {
        start();
        readOn();
      } catch (WakeupException stop) {
        LOG.debug("reading of learnings ends");
      } catch (RuntimeException failure) {
        LOG.warnf("learnings cannot be read, trying again in %s: %s", pause, failure);
        pause();
      }
    }
    writeSnapshot();
  }

  /** Ends the reading; the thread then writes a last snapshot and ends. */
  void stop() {
    stopped = true;
  }

  private void start() {
    if (topicId.isEmpty()) {
      String id = topic.id();
      snapshots
          .usable(id)
          .ifPresent(
              snapshot -> {
                snapshot.learnings().forEach(library::read);
                offsets.putAll(snapshot.offsets());
                LOG.infof("learnings of the snapshot: %d", snapshot.learnings().size());
              });
      topicId = id;
    }
  }

  private void readOn() {
    try (Consumer<String, byte[]> consumer = topic.consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      partitions.forEach(partition -> seek(consumer, partition));
      catchUp.expect(positions(consumer, partitions), ends(consumer, partitions));
      while (!stopped) {
        take(consumer.poll(POLL));
        catchUp.read(positions(consumer, partitions));
        if (catchUp.isDone()) {
          settle(positions(consumer, partitions));
        }
      }
    }
  }

  private void seek(Consumer<?, ?> consumer, TopicPartition partition) {
    Long next = offsets.get(partition.partition());
    if (next == null) {
      consumer.seekToBeginning(List.of(partition));
    } else {
      consumer.seek(partition, next);
    }
  }

  private void take(ConsumerRecords<String, byte[]> batch) {
    for (ConsumerRecord<String, byte[]> record : batch) {
      take(record);
      offsets.put(record.partition(), record.offset() + 1);
      changed = true;
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      boolean known = library.forget(record.key());
      LOG.infof("learning taken back: key=%s known=%s", record.key(), known);
      return;
    }
    try {
      Learning learning = records.read(record.value());
      library.read(record.key(), learning);
    } catch (PoisonException poison) {
      deadLetters.take(record, poison);
    }
  }

  /** What is done between two batches, once all is read that was there at the start. */
  private void settle(Map<Integer, Long> positions) {
    offsets.putAll(positions);
    repair.attempt();
    if (changed && snapshots.isDue()) {
      writeSnapshot();
    }
  }

  private void writeSnapshot() {
    // A half-read topic is no state, and what the topic lacks must not be forgotten by a restart.
    if (changed && catchUp.isDone() && library.unsaid().isEmpty()) {
      snapshots.write(
          new Snapshot(topicId, library.embedderId(), clock.instant(), offsets, library.state()));
      changed = false;
    }
  }

  private static Map<Integer, Long> positions(
      Consumer<?, ?> consumer, List<TopicPartition> partitions) {
    return partitions.stream()
        .collect(Collectors.toMap(TopicPartition::partition, consumer::position));
  }

  private static Map<Integer, Long> ends(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
    return consumer.endOffsets(partitions).entrySet().stream()
        .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
  }

  private void pause() {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped = true;
    }
  }
}
