package io.adwright.deadletters.kafka;

import io.adwright.deadletters.letter.DeadLetter;
import io.adwright.deadletters.letter.Mark;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends letters to where they were read from, as they were, and marks them as sent.
 *
 * <p>The mark comes after the letter: whoever is killed between the two sends the letter twice,
 * never not at all. Readers know an event that comes twice by its id.
 */
public final class Resend implements AutoCloseable {
  private final KafkaProducer<byte[], byte[]> producer;
  private final Clock clock;

  public Resend(BrokerAddress address, Clock clock) {
    this.clock = clock;
    this.producer =
        new KafkaProducer<>(
            address.with(
                Map.of(
                    "acks", "all",
                    "enable.idempotence", true,
                    "max.block.ms", 15_000,
                    "request.timeout.ms", 10_000,
                    "delivery.timeout.ms", 30_000)),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /**
   * Sends {@code letters} in their order.
   *
   * @param partitions of the topic that they go to
   * @return their marks, in the same order
   * @throws KafkaException if one was not taken; those before it are sent and marked
   */
  public List<Mark> send(List<DeadLetter> letters, int partitions) throws InterruptedException {
    List<Future<RecordMetadata>> sent =
        letters.stream().map(letter -> producer.send(original(letter, partitions))).toList();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < letters.size(); i++) {
      RecordMetadata taken = await(sent.get(i), letters.get(i));
      String to = taken.topic() + "/" + taken.partition() + "@" + taken.offset();
      Mark mark = new Mark(letters.get(i).place(), to, clock.instant());
      var _ = await(producer.send(mark.asRecord()), letters.get(i));
      marks.add(mark);
    }
    return marks;
  }

  private static ProducerRecord<byte[], byte[]> original(DeadLetter letter, int partitions) {
    Integer partition =
        letter.partition().isPresent() && letter.partition().getAsInt() < partitions
            ? (Integer) letter.partition().getAsInt()
            : null;
    return new ProducerRecord<>(
        letter.topic(), partition, letter.key(), letter.value(), letter.headers());
  }

  private static RecordMetadata await(Future<RecordMetadata> sent, DeadLetter letter)
      throws InterruptedException {
    try {
      return sent.get();
    } catch (ExecutionException e) {
      throw new KafkaException(letter.place() + " was not taken: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
