package io.adwright.deadletters.letter;

import io.adwright.contracts.DeadLetterHeaders;
import io.adwright.deadletters.letter.DeadLetter.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Says that a letter was sent again. It lies in the letter's own partition, behind it, and so lives
 * at least as long.
 *
 * @param letter what was sent again
 * @param to where it went, {@code topic/partition@offset}
 * @param at when
 */
public record Mark(Place letter, String to, Instant at) {
  private static final byte[] NOTHING = {};

  /** Returns whether {@code record} is a mark and no letter. */
  public static boolean is(ConsumerRecord<?, ?> record) {
    return record.headers().lastHeader(DeadLetterHeaders.REPLAY_OF) != null;
  }

  /** Reads a mark; empty if {@code record} is none, or one that cannot be read. */
  public static Optional<Mark> of(ConsumerRecord<?, ?> record) {
    return HeaderText.of(record, DeadLetterHeaders.REPLAY_OF)
        .filter(offset -> offset.matches("\\d{1,18}"))
        .map(
            offset ->
                new Mark(
                    new Place(record.topic(), record.partition(), Long.parseLong(offset)),
                    HeaderText.of(record, DeadLetterHeaders.REPLAYED_TO).orElse("unknown"),
                    Instant.ofEpochMilli(record.timestamp())));
  }

  /** Returns this mark as it is written. */
  public ProducerRecord<byte[], byte[]> asRecord() {
    var record =
        new ProducerRecord<byte[], byte[]>(
            letter.topic(), letter.partition(), at.toEpochMilli(), NOTHING, NOTHING);
    put(record, DeadLetterHeaders.REPLAY_OF, String.valueOf(letter.offset()));
    put(record, DeadLetterHeaders.REPLAYED_TO, to);
    return record;
  }

  private static void put(ProducerRecord<?, ?> record, String name, String text) {
    record.headers().add(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
