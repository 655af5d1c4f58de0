package io.adwright.gateway.imports.row;

import io.adwright.gateway.imports.RejectedRow;

/** A row that must be set aside. */
public final class BadRow extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient RejectedRow row;

  /** Sets aside {@code row}. */
  public BadRow(RejectedRow row) {
    // Thrown once per bad row: a stack trace would cost more than the row.
    super(row.reason(), null, false, false);
    this.row = row;
  }

  public RejectedRow row() {
    return row;
  }
}
