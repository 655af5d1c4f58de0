package io.adwright.gateway.imports;

/**
 * Where the records of a file went. Every record below or above the header is counted once: {@code
 * read = accepted + rejected + ignored}.
 *
 * @param read records of the file without its header
 * @param accepted records whose numbers are in a window
 * @param rejected records that were set aside, each for a reason
 * @param ignored records that are no data: title lines, blank lines, totals, exact repetitions
 */
public record RowCounts(long read, long accepted, long rejected, long ignored) {
  public RowCounts {
    if (accepted < 0 || rejected < 0 || ignored < 0 || read != accepted + rejected + ignored) {
      throw new IllegalArgumentException(
          "rows do not add up: read %d, accepted %d, rejected %d, ignored %d"
              .formatted(read, accepted, rejected, ignored));
    }
  }
}
