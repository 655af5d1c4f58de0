package io.adwright.gateway.ingest;

/** The broker did not acknowledge a control. */
public final class ControlNotPublished extends Exception {
  private static final long serialVersionUID = 1L;

  ControlNotPublished(String controlId, Throwable cause) {
    super("control " + controlId + " was not acknowledged", cause);
  }
}
