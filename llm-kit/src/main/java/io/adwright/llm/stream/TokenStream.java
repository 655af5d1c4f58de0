package io.adwright.llm.stream;

import io.adwright.contracts.event.ChunkEnd;
import io.adwright.llm.model.Progress;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one step's answer into chunks: a piece waits at most 100 ms for others to go with it, the
 * sequence runs from 0 without gaps, and the last chunk says how it ended. A second attempt goes on
 * in the same sequence, after a line break. Belongs to one thread.
 */
public final class TokenStream implements Progress {
  // Ticks come every 20 ms, so that no piece waits longer than 100.
  private static final long PATIENCE_NANOS = 80_000_000;

  private final Sink sink;
  private final LongSupplier nanos;
  private final StringBuilder waiting = new StringBuilder();
  private long since;
  private int sequence;
  private boolean begun;

  /**
   * @param nanos monotonic time, nanoseconds
   */
  TokenStream(Sink sink, LongSupplier nanos) {
    this.sink = sink;
    this.nanos = nanos;
  }

  /**
   * A chunk, all but the names of what it belongs to.
   *
   * @param tokensOut tokens of all answers of the step; null before the end
   */
  record Chunk(int sequence, String text, ChunkEnd end, @Nullable Long tokensOut) {}

  /** Where chunks go. */
  interface Sink {
    /** Takes {@code chunk} at once, or returns false when there is no room for it now. */
    boolean takes(Chunk chunk);

    /** Hears that a chunk will never be sent. */
    void lost();
  }

  /** Begins an attempt. */
  public void attempt() {
    if (begun) {
      heard("\n");
    }
    begun = true;
  }

  @Override
  public void heard(String piece) {
    if (waiting.isEmpty()) {
      since = nanos.getAsLong();
    }
    waiting.append(piece);
    tick();
  }

  @Override
  public void tick() {
    if (!waiting.isEmpty()
        && nanos.getAsLong() - since >= PATIENCE_NANOS
        && sink.takes(new Chunk(sequence, waiting.toString(), ChunkEnd.MORE, null))) {
      sequence++;
      waiting.setLength(0);
    }
  }

  /**
   * Sends the last chunk, with all that still waits; nothing when no attempt was ever begun.
   *
   * @param tokensOut tokens of all answers of the step
   */
  public void end(ChunkEnd end, long tokensOut) {
    if (begun && !sink.takes(new Chunk(sequence, waiting.toString(), end, tokensOut))) {
      sink.lost();
    }
  }
}
