package io.adwright.gateway.imports.row;

import io.adwright.gateway.imports.RejectedRow;

/** What a record of the file is, before its cells are understood. */
public sealed interface SheetLine {
  /** A row of data with as many cells as the header. */
  record Data(Cells cells) implements SheetLine {}

  /** Not data, and rightly so. */
  record Skipped(Reason reason) implements SheetLine {}

  /** Data that cannot be told apart into cells. */
  record Faulty(RejectedRow row) implements SheetLine {}

  /** Why a record is no data. */
  enum Reason {
    TITLE("title line", "title lines"),
    BLANK("blank line", "blank lines"),
    TOTAL("row of totals", "rows of totals"),
    HEADER_AGAIN("repeated header", "repeated headers");

    private final String one;
    private final String many;

    Reason(String one, String many) {
      this.one = one;
      this.many = many;
    }

    /** For example {@code 3 rows of totals}. */
    public String counted(long count) {
      return count + " " + (count == 1 ? one : many);
    }
  }
}
