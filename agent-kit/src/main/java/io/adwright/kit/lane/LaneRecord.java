package io.adwright.kit.lane;

import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** A record that leaves its lane to the next as soon as it is done with, well or not. */
final class LaneRecord<K, V> extends IncomingKafkaRecord<K, V> {
  private final Runnable next;

  /**
   * @param next may run twice: setting a record aside acknowledges it, too
   */
  LaneRecord(IncomingKafkaRecord<K, V> record, Runnable next) {
    super(record);
    this.next = next;
  }

  @Override
  public CompletionStage<Void> ack(Metadata metadata) {
    return super.ack(metadata).thenRun(next);
  }

  @Override
  public CompletionStage<Void> nack(Throwable reason, Metadata metadata) {
    return super.nack(reason, metadata).thenRun(next);
  }
}
