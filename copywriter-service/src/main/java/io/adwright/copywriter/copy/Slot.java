package io.adwright.copywriter.copy;

/** A place for text in an ad. */
enum Slot {
  HEADLINE("headline"),
  DESCRIPTION("description"),
  PRIMARY_TEXT("primary text");

  private final String text;

  Slot(String text) {
    this.text = text;
  }

  /** Returns the name for people. */
  String text() {
    return text;
  }
}
