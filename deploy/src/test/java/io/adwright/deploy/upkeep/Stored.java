package io.adwright.deploy.upkeep;

import java.util.Comparator;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One record, and where it lies.
 *
 * @param value its bytes as hexadecimal digits, or {@code none} where it deletes its key
 */
record Stored(String topic, int partition, long offset, String key, String value)
    implements Comparable<Stored> {
  private static final Comparator<Stored> BY_PLACE =
      Comparator.comparing(Stored::topic)
          .thenComparingInt(Stored::partition)
          .thenComparingLong(Stored::offset);

  static Stored of(ConsumerRecord<String, byte[]> record) {
    byte[] bytes = record.value();
    return new Stored(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        bytes == null ? "none" : HexFormat.of().formatHex(bytes));
  }

  @Override
  public int compareTo(Stored other) {
    return BY_PLACE.compare(this, other);
  }
}
