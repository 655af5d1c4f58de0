package io.adwright.local.client;

import java.util.List;

/** The stack cannot be brought up; the message says which part, why and what to do. */
public final class StackFailedException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<String> details;

  /**
   * @param message one sentence for people
   * @param details further lines, such as the end of a log
   */
  public StackFailedException(String message, List<String> details) {
    super(message);
    this.details = List.copyOf(details);
  }

  public List<String> details() {
    return details;
  }
}
