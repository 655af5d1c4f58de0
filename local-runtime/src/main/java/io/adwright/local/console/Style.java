package io.adwright.local.console;

/**
 * Emphasis for the terminal, or none.
 *
 * @param enabled whether escape sequences are wanted
 */
public record Style(boolean enabled) {
  public static final Style PLAIN = new Style(false);

  public String bold(String text) {
    return wrap("1", text);
  }

  public String dim(String text) {
    return wrap("2", text);
  }

  public String good(String text) {
    return wrap("32", text);
  }

  public String warning(String text) {
    return wrap("33", text);
  }

  public String bad(String text) {
    return wrap("31", text);
  }

  private String wrap(String code, String text) {
    return enabled ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
