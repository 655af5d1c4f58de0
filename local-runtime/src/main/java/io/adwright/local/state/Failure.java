package io.adwright.local.state;

import java.util.List;

/**
 * Why the stack could not be started.
 *
 * @param part which part failed
 * @param what what happened, one sentence
 * @param hint what to do about it
 * @param log the part's log file
 * @param lastLines the end of that log
 */
public record Failure(String part, String what, String hint, String log, List<String> lastLines) {
  public Failure {
    lastLines = List.copyOf(lastLines);
  }
}
