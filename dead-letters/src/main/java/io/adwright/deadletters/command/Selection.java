package io.adwright.deadletters.command;

import io.adwright.deadletters.letter.DeadLetter;
import io.adwright.deadletters.letter.Mark;
import io.adwright.deadletters.letter.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The letters that are to be sent again, and those among them that were already. */
final class Selection {
  private final int partition;
  private final Set<Long> offsets;
  private final Marks marks = new Marks();
  private final List<DeadLetter> letters = new ArrayList<>();

  /**
   * @param partition of the offsets
   * @param offsets of the letters; none means all letters of all partitions
   */
  Selection(int partition, List<Long> offsets) {
    this.partition = partition;
    this.offsets = new TreeSet<>(offsets);
  }

  /** Takes note of the next record. */
  void add(ConsumerRecord<byte[], byte[]> record) {
    if (!marks.take(record) && wanted(record)) {
      letters.add(new DeadLetter(record));
    }
  }

  /** Returns the letters to send; with {@code again} those as well that were sent before. */
  List<DeadLetter> toSend(boolean again) {
    return letters.stream().filter(letter -> again || marks.of(letter.place()).isEmpty()).toList();
  }

  /** Returns the marks of the letters that were sent before. */
  List<Mark> sentBefore() {
    return letters.stream().flatMap(letter -> marks.of(letter.place()).stream()).toList();
  }

  /** Returns the offsets at which there is no letter. */
  List<Long> missing() {
    Set<Long> found = new TreeSet<>();
    letters.forEach(letter -> found.add(letter.place().offset()));
    return offsets.stream().filter(offset -> !found.contains(offset)).toList();
  }

  private boolean wanted(ConsumerRecord<byte[], byte[]> record) {
    return offsets.isEmpty()
        || (record.partition() == partition && offsets.contains(record.offset()));
  }
}
