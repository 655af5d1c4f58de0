package io.adwright.simulator.fault;

import java.time.Duration;

/** A way in which the platform can misbehave on a PATCH. */
public sealed interface Fault {

  /** Behaves well. */
  record None() implements Fault {}

  /** Waits, then does what was asked: to a client that gave up, the change comes late. */
  record Delay(Duration time) implements Fault {}

  /** Does nothing and answers with an error. */
  record ErrorBefore(int status) implements Fault {}

  /** Does what was asked and answers with an error. */
  record ErrorAfter(int status) implements Fault {}

  /** Does nothing and does not answer for a long time, then with 504. */
  record Hang(Duration time) implements Fault {}
}
