package io.adwright.gateway.imports.text;

import java.util.List;

/** One record of a CSV file; it may span several physical lines. */
public sealed interface Line {
  /** Physical line where the record starts, from 1. */
  long number();

  /**
   * A record that could be split into cells.
   *
   * @param cells as they are in the file; a blank line has one empty cell
   */
  record Cells(long number, List<String> cells) implements Line {
    /** Whether nothing but blanks is in it. */
    public boolean isBlank() {
      for (String cell : cells) {
        if (!cell.isBlank()) {
          return false;
        }
      }
      return true;
    }
  }

  /** A line whose quotation marks make no cells. Reading goes on at the line after it. */
  record Broken(long number) implements Line {}
}
