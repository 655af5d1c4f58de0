package io.adwright.gateway.broker;

import static java.util.Comparator.comparing;

import io.adwright.deadletters.letter.DeadLetter;
import io.adwright.deadletters.letter.DeadLetter.Place;
import io.adwright.deadletters.letter.Mark;
import io.adwright.gateway.backlog.LetterPile;
import io.adwright.gateway.backlog.LetterPile.Reason;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Counts the letters of a topic as its records are read, and keeps none of them. */
final class PileCount {
  private static final int MOST_REASONS = 5;

  private final String topic;
  private final Predicate<DeadLetter> wanted;
  private final Map<Place, Waiting> waiting = new LinkedHashMap<>();
  private long replayed;

  PileCount(String topic, Predicate<DeadLetter> wanted) {
    this.topic = topic;
    this.wanted = wanted;
  }

  /** Takes note of the next record. A letter's mark lies behind it. */
  void add(ConsumerRecord<byte[], byte[]> record) {
    if (Mark.is(record)) {
      replayed +=
          Mark.of(record).filter(mark -> waiting.remove(mark.letter()) != null).isPresent() ? 1 : 0;
      return;
    }
    var letter = new DeadLetter(record);
    if (wanted.test(letter)) {
      waiting.put(letter.place(), new Waiting(letter.time(), letter.headline()));
    }
  }

  /** Where the letters lie that were not sent again, in the order of their partitions. */
  List<Place> places() {
    return List.copyOf(waiting.keySet());
  }

  /**
   * Returns what was counted.
   *
   * @param whole whether all records were read
   */
  LetterPile pile(boolean whole) {
    return new LetterPile(
        topic,
        waiting.size(),
        replayed,
        times().min(Instant::compareTo),
        times().max(Instant::compareTo),
        reasons(),
        whole);
  }

  private Stream<Instant> times() {
    return waiting.values().stream().map(Waiting::time);
  }

  private List<Reason> reasons() {
    Map<String, Reason> byText = new HashMap<>();
    waiting
        .values()
        .forEach(
            letter ->
                byText.merge(
                    letter.reason(),
                    new Reason(letter.reason(), 1, letter.time()),
                    (one, other) ->
                        new Reason(
                            one.text(),
                            one.count() + other.count(),
                            one.last().isAfter(other.last()) ? one.last() : other.last())));
    return byText.values().stream()
        .sorted(comparing(Reason::last).reversed().thenComparing(Reason::text))
        .limit(MOST_REASONS)
        .toList();
  }

  private record Waiting(Instant time, String reason) {}
}
