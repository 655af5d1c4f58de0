package io.adwright.deadletters.letter;

import io.adwright.contracts.DeadLetterHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record of a dead-letter topic: what failed, as it was, and why. */
public final class DeadLetter {
  private static final String SUFFIX = ".dlq";
  private static final int HEADLINE = 160;

  private final ConsumerRecord<byte[], byte[]> record;

  /**
   * @param record as the broker has it; not a {@linkplain Mark mark}
   */
  public DeadLetter(ConsumerRecord<byte[], byte[]> record) {
    this.record = record;
  }

  /** Returns where the letter lies. */
  public Place place() {
    return new Place(record.topic(), record.partition(), record.offset());
  }

  /** Returns the topic that it was read from. */
  public String topic() {
    String topic = record.topic();
    return text(DeadLetterHeaders.TOPIC)
        .orElseGet(
            () ->
                topic.endsWith(SUFFIX)
                    ? topic.substring(0, topic.length() - SUFFIX.length())
                    : topic);
  }

  /** Returns the partition that it was read from; empty if nobody wrote it down. */
  public OptionalInt partition() {
    try {
      return text(DeadLetterHeaders.PARTITION)
          .map(Integer::parseInt)
          .map(OptionalInt::of)
          .orElseGet(OptionalInt::empty);
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  /** Returns the offset that it was read from. */
  public Optional<String> offset() {
    return text(DeadLetterHeaders.OFFSET);
  }

  public String reason() {
    return text(DeadLetterHeaders.REASON).orElse("no reason given");
  }

  /** Returns the class of the failure. */
  public Optional<String> exception() {
    return text(DeadLetterHeaders.EXCEPTION);
  }

  /** Returns the failure in a line: simple name of its class, and the reason. */
  public String failure() {
    return exception()
        .map(name -> name.substring(name.lastIndexOf('.') + 1) + ": " + reason())
        .orElseGet(this::reason);
  }

  /** Returns the failure in one short line. */
  public String headline() {
    String line = failure().lines().findFirst().orElse("");
    return line.length() > HEADLINE ? line.substring(0, HEADLINE) + "…" : line;
  }

  public Optional<String> cause() {
    return text(DeadLetterHeaders.CAUSE);
  }

  /** Returns the service that set it aside. */
  public Optional<String> agent() {
    return text(DeadLetterHeaders.AGENT);
  }

  /** Returns when it was set aside: as its agent said, or as the broker took it. */
  public Instant time() {
    try {
      return text(DeadLetterHeaders.TIME)
          .map(Instant::parse)
          .orElseGet(() -> Instant.ofEpochMilli(record.timestamp()));
    } catch (DateTimeException e) {
      return Instant.ofEpochMilli(record.timestamp());
    }
  }

  public byte @Nullable [] key() {
    return record.key();
  }

  public byte @Nullable [] value() {
    return record.value();
  }

  /** Returns how many bytes the value has. */
  public int size() {
    return record.value() == null ? 0 : record.value().length;
  }

  /** Returns the headers that the record had before it failed. */
  public List<Header> headers() {
    return StreamSupport.stream(record.headers().spliterator(), false)
        .filter(header -> !header.key().startsWith(DeadLetterHeaders.PREFIX))
        .filter(header -> !header.key().startsWith(DeadLetterHeaders.UNREADABLE_PREFIX))
        .toList();
  }

  private Optional<String> text(String name) {
    return HeaderText.of(record, name);
  }

  /** Where a letter lies. */
  public record Place(String topic, int partition, long offset) {
    @Override
    public String toString() {
      return topic + "/" + partition + "@" + offset;
    }
  }
}
