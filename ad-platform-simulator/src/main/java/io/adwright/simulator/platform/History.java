package io.adwright.simulator.platform;

/** Where the entries are kept that the platform has accepted. */
@FunctionalInterface
public interface History {

  /** Returns the accepted entry with this sequence. */
  JournalEntry entry(long sequence);
}
