package io.adwright.deadletters.letter;

import io.adwright.deadletters.letter.DeadLetter.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Which letters were sent again, and when last. */
public final class Marks {
  private final Map<Place, Mark> latest = new HashMap<>();

  /** Takes note of {@code record} if it is a mark; returns whether it is one. */
  public boolean take(ConsumerRecord<byte[], byte[]> record) {
    if (!Mark.is(record)) {
      return false;
    }
    Mark.of(record).ifPresent(mark -> latest.put(mark.letter(), mark));
    return true;
  }

  /** Returns the mark of the letter at {@code place}. */
  public Optional<Mark> of(Place place) {
    return Optional.ofNullable(latest.get(place));
  }

  /** Returns how many letters are marked. */
  public int count() {
    return latest.size();
  }
}
