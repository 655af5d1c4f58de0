package io.adwright.optimizer.outcome.series;

import java.time.Instant;
import java.util.Comparator;

/**
 * Age of a statement about a campaign: what a newer snapshot says replaces what an older one said.
 *
 * @param revision of the snapshot; a higher one supersedes a lower one
 * @param asOf when the platform computed its numbers
 */
public record Version(long revision, Instant asOf) implements Comparable<Version> {
  private static final Comparator<Version> ORDER =
      Comparator.comparingLong(Version::revision).thenComparing(Version::asOf);

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }
}
