package io.adwright.simulator.platform;

import java.time.Instant;

/**
 * One request and what the platform made of it. The entries in order are the whole history: the
 * state is nothing but their sum.
 *
 * @param sequence from 1, without gaps
 * @param at when the platform decided
 * @param request what was asked
 * @param verdict what came of it
 */
public record JournalEntry(long sequence, Instant at, Request request, Verdict verdict) {
  public JournalEntry {
    if (sequence < 1) {
      throw new IllegalArgumentException("journal sequence " + sequence + " is below 1");
    }
  }
}
