package io.adwright.gateway.imports;

/** The whole file is unusable. Single bad rows never cause this: they are set aside. */
public final class ImportRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final RefusalCode code;
  private final String detail;
  private final String hint;

  /**
   * Makes a refusal.
   *
   * @param detail what was found, naming the value and the limit
   * @param hint the next step
   */
  public ImportRefused(RefusalCode code, String detail, String hint) {
    super(code + ": " + detail + " " + hint);
    this.code = code;
    this.detail = detail;
    this.hint = hint;
  }

  public RefusalCode code() {
    return code;
  }

  /** A short heading for people. */
  public String title() {
    return code.title();
  }

  public String detail() {
    return detail;
  }

  public String hint() {
    return hint;
  }
}
