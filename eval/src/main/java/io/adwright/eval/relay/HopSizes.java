package io.adwright.eval.relay;

import java.util.List;

/**
 * How large the records of each hop are.
 *
 * @param bytes value and headers together, one entry per topic in the order of the flow
 */
public record HopSizes(List<Integer> bytes) {
  public HopSizes {
    bytes = List.copyOf(bytes);
    if (bytes.size() < 2) {
      throw new IllegalArgumentException("a relay has at least 2 topics, not " + bytes.size());
    }
    for (int size : bytes) {
      if (size < Payload.LEAST) {
        throw new IllegalArgumentException(
            "a record of " + size + " bytes cannot carry its number; at least " + Payload.LEAST);
      }
    }
  }
}
