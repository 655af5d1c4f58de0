package io.adwright.gateway.imports.value;

/** A cell that does not hold what its field needs. */
public final class BadCell extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String hint;

  /**
   * Makes a complaint about a cell.
   *
   * @param reason what is wrong, naming the limit
   * @param hint the next step
   */
  public BadCell(String reason, String hint) {
    // Thrown once per bad row: a stack trace would cost more than the row.
    super(reason, null, false, false);
    this.reason = reason;
    this.hint = hint;
  }

  public String reason() {
    return reason;
  }

  public String hint() {
    return hint;
  }
}
