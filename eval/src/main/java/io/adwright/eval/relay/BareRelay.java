package io.adwright.eval.relay;

import io.adwright.eval.load.Ticker;
import io.adwright.eval.load.Trip;
import io.adwright.eval.stack.FirstFailure;
import io.adwright.eval.stack.KafkaClients;
import io.adwright.eval.stack.Tail;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Hands records from topic to topic with nothing but Kafka clients, and does nothing with them.
 *
 * <p>As many broker traversals as the longest way of a campaign, as many partitions, records of the
 * same sizes and keys. Each hop is a thread with its own consumer and producer. All hops share this
 * process and commit no offsets, which makes the baseline as fast as it can be: what the pipeline
 * is compared with is a bound, not a rival.
 */
public final class BareRelay implements AutoCloseable {
  private final KafkaClients clients;
  private final Ticker ticker;
  private final HopSizes sizes;
  private final RelayTopics topics;
  private final FirstFailure failure = new FirstFailure();
  private final List<Tail> tails = new ArrayList<>();
  private final List<Producer<String, byte[]>> producers = new ArrayList<>();
  private final List<RelayTrip> trips = new CopyOnWriteArrayList<>();
  private long nextNumber;

  private BareRelay(KafkaClients clients, Ticker ticker, HopSizes sizes) {
    this.clients = clients;
    this.ticker = ticker;
    this.sizes = sizes;
    this.topics = new RelayTopics(clients, sizes.bytes().size());
  }

  /**
   * Makes the relay's topics with {@code partitions} partitions each and starts its hops; they are
   * ready when this returns.
   */
  public static BareRelay start(KafkaClients clients, Ticker ticker, int partitions, HopSizes sizes)
      throws InterruptedException {
    var relay = new BareRelay(clients, ticker, sizes);
    try {
      relay.topics.create(partitions);
      relay.startHops();
      return relay;
    } catch (RuntimeException | InterruptedException e) {
      relay.close();
      throw e;
    }
  }

  /** Prepares one run for each of {@code keys}. */
  public Trip prepare(List<String> keys) {
    var records = new ArrayList<ProducerRecord<String, byte[]>>();
    long first = nextNumber;
    for (String key : keys) {
      records.add(record(0, key, nextNumber++));
    }
    var trip = new RelayTrip(records, first, producers.getFirst(), failure);
    trips.add(trip);
    return trip;
  }

  @Override
  public void close() {
    tails.forEach(Tail::close);
    producers.forEach(Producer::close);
    topics.delete();
  }

  private void startHops() {
    producers.add(clients.producer());
    int last = topics.names().size() - 1;
    for (int hop = 0; hop < last; hop++) {
      startHop(hop);
    }
    tail(last, this::arrived);
  }

  private void startHop(int from) {
    Producer<String, byte[]> producer = clients.producer();
    producers.add(producer);
    tail(
        from,
        read -> {
          var next = record(from + 1, read.key(), Payload.number(read.value()));
          var _ = producer.send(next, failure);
        });
  }

  private void tail(int topic, Tail.Handler handler) {
    String name = topics.names().get(topic);
    tails.add(Tail.start(name, clients.consumerAtEnd(List.of(name)), failure, handler));
  }

  private ProducerRecord<String, byte[]> record(int topic, String key, long number) {
    byte[] value = Payload.of(number, sizes.bytes().get(topic));
    return new ProducerRecord<>(topics.names().get(topic), key, value);
  }

  private void arrived(ConsumerRecord<String, byte[]> read) {
    long ticks = ticker.now();
    long number = Payload.number(read.value());
    trips.forEach(trip -> trip.arrived(number, ticks));
  }
}
