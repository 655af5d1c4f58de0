package io.adwright.simulator.wire;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A line is not even JSON: it was cut short, or never was a line of the journal. */
public final class TornLineException extends IOException {
  private static final long serialVersionUID = 1;

  TornLineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
