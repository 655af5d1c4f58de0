package io.adwright.copywriter.copy;

/** How a brand speaks. */
public enum Tone {
  NEUTRAL("See the details online."),
  WARM("Come and have a look."),
  FORMAL("Further details are available online.");

  private final String closing;

  Tone(String closing) {
    this.closing = closing;
  }

  /** Returns the sentence that a longer text ends with. */
  String closing() {
    return closing;
  }
}
