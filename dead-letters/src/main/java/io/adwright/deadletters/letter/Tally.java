package io.adwright.deadletters.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Counts the letters of one topic as they are read. */
public final class Tally {
  private static final int MOST_REASONS = 1_000;
  private static final String OTHER = "(other reasons)";

  private final String topic;
  private final Marks marks = new Marks();
  private final Map<String, Long> reasons = new HashMap<>();
  private long letters;
  private @Nullable Instant oldest;
  private @Nullable Instant newest;

  public Tally(String topic) {
    this.topic = topic;
  }

  /** Takes note of the next record. */
  public void add(ConsumerRecord<byte[], byte[]> record) {
    if (marks.take(record)) {
      return;
    }
    DeadLetter letter = new DeadLetter(record);
    letters++;
    Instant time = letter.time();
    oldest = oldest == null || time.isBefore(oldest) ? time : oldest;
    newest = newest == null || time.isAfter(newest) ? time : newest;
    reasons.merge(reason(letter), 1L, Long::sum);
  }

  public String topic() {
    return topic;
  }

  public long letters() {
    return letters;
  }

  /** Returns how many of the letters were sent again. */
  public int replayed() {
    return marks.count();
  }

  public Optional<Instant> oldest() {
    return Optional.ofNullable(oldest);
  }

  public Optional<Instant> newest() {
    return Optional.ofNullable(newest);
  }

  /** Returns how often each failure occurred, the most frequent first. */
  public List<Reason> reasons() {
    List<Reason> sorted = new ArrayList<>();
    reasons.forEach((text, count) -> sorted.add(new Reason(text, count)));
    sorted.sort(
        (a, b) ->
            a.count() == b.count()
                ? a.text().compareTo(b.text())
                : Long.compare(b.count(), a.count()));
    return List.copyOf(sorted);
  }

  private String reason(DeadLetter letter) {
    String text = letter.headline();
    return reasons.size() < MOST_REASONS || reasons.containsKey(text) ? text : OTHER;
  }

  /**
   * A failure and how often it occurred.
   *
   * @param text class and message, shortened
   */
  public record Reason(String text, long count) {}
}
