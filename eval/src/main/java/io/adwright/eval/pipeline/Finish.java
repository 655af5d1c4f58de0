package io.adwright.eval.pipeline;

/** What counts as the end of a run. */
public enum Finish {
  /** The gateway's live stream shows the trace as complete. */
  TRACE_COMPLETE("trace complete on the gateway's stream"),
  /** All five agents have reported FINISHED on {@code agent-steps}. */
  AGENTS_FINISHED("all five agents FINISHED on agent-steps");

  private final String text;

  Finish(String text) {
    this.text = text;
  }

  /** Returns the words for people. */
  public String text() {
    return text;
  }
}
