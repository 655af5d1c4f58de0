package io.adwright.eval.relay;

import io.adwright.eval.load.Arrivals;
import io.adwright.eval.load.Trip;
import io.adwright.eval.stack.FirstFailure;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Runs through the relay. Their numbers go on from one trip to the next, so that none mix. */
final class RelayTrip implements Trip {
  private final List<ProducerRecord<String, byte[]>> records;
  private final long firstNumber;
  private final Producer<String, byte[]> producer;
  private final FirstFailure failure;
  private final Arrivals arrivals;

  RelayTrip(
      List<ProducerRecord<String, byte[]>> records,
      long firstNumber,
      Producer<String, byte[]> producer,
      FirstFailure failure) {
    this.records = List.copyOf(records);
    this.firstNumber = firstNumber;
    this.producer = producer;
    this.failure = failure;
    this.arrivals = new Arrivals(records.size());
  }

  @Override
  public void send(int run) {
    var _ = producer.send(records.get(run), failure);
  }

  @Override
  public Arrivals arrivals() {
    return arrivals;
  }

  @Override
  public String complaint() {
    return failure
        .text()
        .map(text -> "First failure: " + text)
        .orElse(
            "No failure was reported; the broker may be overloaded, see ./adwright logs broker");
  }

  void arrived(long number, long ticks) {
    long run = number - firstNumber;
    if (run >= 0 && run < records.size()) {
      arrivals.arrived((int) run, ticks);
    }
  }
}
