package io.adwright.gateway.policies;

import io.adwright.gateway.trace.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Asks the optimizer what a policy would have done to some runs.
 *
 * @param policy the text of a policy file
 */
record TrialQuestion(String policy, List<Run> runs) {
  TrialQuestion {
    runs = List.copyOf(runs);
  }

  /**
   * What was planned and decided in a run.
   *
   * @param strategy the event in Avro's form of a single object
   * @param execution likewise
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way; nobody compares them
  record Run(String correlationId, byte[] strategy, byte[] execution) {

    /** Returns what was decided in {@code trace}; empty if it did not come so far. */
    static Optional<Run> of(Trace trace) {
      return trace
          .strategy()
          .flatMap(
              plan ->
                  trace
                      .execution()
                      .map(
                          made ->
                              new Run(
                                  trace.correlationId(),
                                  bytes(plan::toByteBuffer),
                                  bytes(made::toByteBuffer))));
    }

    int size() {
      return strategy.length + execution.length;
    }

    private static byte[] bytes(Writer event) {
      try {
        ByteBuffer written = event.write();
        byte[] bytes = new byte[written.remaining()];
        written.get(bytes);
        return bytes;
      } catch (IOException e) {
        throw new UncheckedIOException("an event that was read cannot be written", e);
      }
    }
  }

  /** Writes an event. */
  private interface Writer {
    ByteBuffer write() throws IOException;
  }
}
