package io.adwright.gateway.trace;

import java.util.Optional;

/** How far a run has come. */
public sealed interface TraceStatus {

  /** The status without its reason. */
  Kind kind();

  /** What failed or is missing; empty while nothing is. */
  default Optional<String> reason() {
    return switch (this) {
      case Running() -> Optional.empty();
      case Complete() -> Optional.empty();
      case Partial(String missing) -> Optional.of(missing);
      case Failed(String why) -> Optional.of(why);
    };
  }

  /** The statuses by name. */
  enum Kind {
    RUNNING,
    COMPLETE,
    PARTIAL,
    FAILED
  }

  /** More is expected. */
  record Running() implements TraceStatus {
    @Override
    public Kind kind() {
      return Kind.RUNNING;
    }
  }

  /** All five agents finished, and what each made was seen. */
  record Complete() implements TraceStatus {
    @Override
    public Kind kind() {
      return Kind.COMPLETE;
    }
  }

  /**
   * Nothing came for as long as was to be waited. Events that come later still count.
   *
   * @param missing what did not come
   */
  record Partial(String missing) implements TraceStatus {
    @Override
    public Kind kind() {
      return Kind.PARTIAL;
    }
  }

  /**
   * A step failed, and nothing is expected but what waits for it. A repair still counts.
   *
   * @param why which step, its error, and what is missing
   */
  record Failed(String why) implements TraceStatus {
    @Override
    public Kind kind() {
      return Kind.FAILED;
    }
  }
}
