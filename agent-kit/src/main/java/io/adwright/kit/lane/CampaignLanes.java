package io.adwright.kit.lane;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.commit.ContextHolder;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.commit.KafkaThrottledLatestProcessedCommit;
import io.vertx.core.Context;
import io.vertx.mutiny.core.Vertx;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;

/**
 * The commit strategy {@code campaign-lanes}: campaigns side by side, the records of one campaign
 * one after the other, and no offset committed before its record is done with.
 *
 * <p>A record's key chooses one of {@code throttled.ordered.max-concurrency} lanes; of a lane, one
 * record is under way at a time. Offsets are kept by the connector's strategy {@code throttled}.
 * Its own {@code throttled.ordered=key} (4.33) orders records before it counts them as received:
 * the offsets of those that wait for their turn are committed with the offsets of later ones, and a
 * process that is killed loses them. Here they are counted before they wait.
 */
final class CampaignLanes extends ContextHolder implements KafkaCommitHandler {
  private static final long NOT_OURS = -1;

  private final KafkaThrottledLatestProcessedCommit offsets;
  private final int count;
  private final int mostWaiting;

  /** The term of each partition that is ours; another one each time that we are given it. */
  private final Map<TopicPartition, Long> terms = new ConcurrentHashMap<>();

  private final AtomicLong lastTerm = new AtomicLong();

  /**
   * @param count of lanes
   * @param mostWaiting how many records may wait in all lanes, before the consumer is asked for no
   *     more
   */
  CampaignLanes(
      Vertx vertx, KafkaThrottledLatestProcessedCommit offsets, int count, int mostWaiting) {
    super(vertx, offsets.getTimeoutInMillis());
    this.offsets = offsets;
    this.count = count;
    this.mostWaiting = mostWaiting;
  }

  @Override
  public void capture(Context context) {
    super.capture(context);
    offsets.capture(context);
  }

  @Override
  public <K, V> Multi<IncomingKafkaRecord<K, V>> decorateStream(
      Multi<IncomingKafkaRecord<K, V>> consumed) {
    return consumed
        .onItem()
        .transformToUniAndConcatenate(this::enter)
        .group()
        .by(entered -> lane(entered.record()), mostWaiting)
        .onItem()
        .transformToMulti(lane -> lane.onItem().transformToMultiAndConcatenate(this::alone))
        .merge(count);
  }

  @Override
  public void partitionsAssigned(Collection<TopicPartition> partitions) {
    partitions.forEach(partition -> terms.put(partition, lastTerm.incrementAndGet()));
    offsets.partitionsAssigned(partitions);
  }

  @Override
  public void partitionsRevoked(Collection<TopicPartition> partitions) {
    partitions.forEach(terms::remove);
    offsets.partitionsRevoked(partitions);
  }

  @Override
  public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record) {
    return offsets.handle(record);
  }

  @Override
  public void terminate(boolean graceful) {
    offsets.terminate(graceful);
  }

  private <K, V> Uni<Waiting<K, V>> enter(IncomingKafkaRecord<K, V> record) {
    long term = term(record);
    return offsets.received(record).map(counted -> new Waiting<>(counted, term));
  }

  private int lane(IncomingKafkaRecord<?, ?> record) {
    return Math.floorMod(Objects.hashCode(record.getKey()), count);
  }

  /** Gives the record, and ends with it. One whose partition is another's by now is theirs. */
  private <K, V> Multi<IncomingKafkaRecord<K, V>> alone(Waiting<K, V> waiting) {
    if (waiting.term() != term(waiting.record())) {
      return Multi.createFrom().empty();
    }
    return Multi.createFrom()
        .emitter(
            lane ->
                lane.emit(new LaneRecord<>(waiting.record(), () -> runOnContext(lane::complete))));
  }

  private long term(IncomingKafkaRecord<?, ?> record) {
    var partition = new TopicPartition(record.getTopic(), record.getPartition());
    return terms.getOrDefault(partition, NOT_OURS);
  }

  /**
   * A record that waits in its lane.
   *
   * @param term of its partition when it came
   */
  private record Waiting<K, V>(IncomingKafkaRecord<K, V> record, long term) {}
}
