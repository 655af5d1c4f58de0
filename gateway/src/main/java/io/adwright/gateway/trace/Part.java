package io.adwright.gateway.trace;

import static java.util.Comparator.comparing;

import io.adwright.contracts.event.EventContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A state event of a run, kept as its Avro bytes, which take a fifth of what its objects would:
 * thousands of runs stay in memory, few of them are ever looked at.
 *
 * @param occurredAt when its producer made it
 * @param eventId its identity
 * @param bytes the event; never modified
 * @param tags what it can be found by; derived from the event
 */
record Part(Instant occurredAt, String eventId, ByteBuffer bytes, List<String> tags) {

  // Record, instant, id of 32 characters, buffer and array headers, slot in its map.
  private static final int OVERHEAD_BYTES = 240;

  /**
   * Which of two outputs of one agent in one run holds: the earlier one, because the next agent
   * drops the repeats of what came first. The other clauses only make the order total.
   */
  private static final Comparator<Part> PRECEDENCE =
      comparing(Part::occurredAt).thenComparing(Part::eventId).thenComparing(Part::bytes);

  /** Writes an event in Avro's single-object form, as each generated class does. */
  interface Writer {
    ByteBuffer write() throws IOException;
  }

  /** Reads what {@link Writer} wrote. */
  interface Reader<T> {
    T read(ByteBuffer bytes) throws IOException;
  }

  static Part of(EventContext context, Writer event, List<String> tags) {
    try {
      return new Part(context.getOccurredAt(), context.getEventId(), event.write(), tags);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> T read(Reader<T> reader) {
    try {
      return reader.read(bytes.duplicate());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether this part holds against any output with the identity {@code context}. */
  boolean precedes(EventContext context) {
    int byTime = occurredAt.compareTo(context.getOccurredAt());
    return byTime < 0 || (byTime == 0 && eventId.compareTo(context.getEventId()) < 0);
  }

  Part merge(Part other) {
    return equals(other) || PRECEDENCE.compare(this, other) < 0 ? this : other;
  }

  /** Returns the later of two. */
  Part later(Part other) {
    return PRECEDENCE.compare(this, other) >= 0 ? this : other;
  }

  /** Bytes on the heap, roughly. */
  int weight() {
    return OVERHEAD_BYTES + bytes.capacity();
  }
}
