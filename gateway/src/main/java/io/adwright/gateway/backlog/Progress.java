package io.adwright.gateway.backlog;

import java.util.OptionalLong;

/**
 * How far a group has read one partition.
 *
 * @param committed offset that it reads next; empty if it never said
 * @param first offset of the oldest record that is there
 * @param end offset that the next record will have
 */
public record Progress(
    String group, String topic, int partition, OptionalLong committed, long first, long end) {

  /** Records that the group has still to read; what is deleted already is not waited for. */
  public long behind() {
    return Math.max(0, end - Math.max(first, committed.orElse(first)));
  }
}
