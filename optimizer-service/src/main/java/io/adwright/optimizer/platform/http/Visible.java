package io.adwright.optimizer.platform.http;

/** Texts of others, made fit for messages and records. */
public final class Visible {
  private static final int SHOWN = 300;

  private Visible() {}

  /** Shows no more of a foreign text than people can take in, and no control characters. */
  public static String text(String foreign) {
    String start = foreign.length() <= SHOWN ? foreign : foreign.substring(0, SHOWN) + "…";
    return start.replaceAll("\\p{C}+", " ");
  }
}
