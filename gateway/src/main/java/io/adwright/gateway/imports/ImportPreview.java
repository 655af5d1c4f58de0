package io.adwright.gateway.imports;

import java.util.List;

/** How the beginning of a file would be read; nothing comes of it. */
public sealed interface ImportPreview {

  /** Whether the beginning is the whole file. */
  boolean whole();

  /** The columns that have a name, and what each is taken for, or might be. */
  List<ColumnUse> columns();

  /** It would be taken in. */
  record Taken(ImportResult result, boolean whole) implements ImportPreview {
    @Override
    public List<ColumnUse> columns() {
      return result.columns();
    }
  }

  /**
   * It would be refused.
   *
   * @param why what is wrong, and the next step
   * @param columns of the line that is most likely the header, with a guess; empty if there is none
   */
  record Refused(ImportRefused why, List<ColumnUse> columns, boolean whole)
      implements ImportPreview {
    public Refused {
      columns = List.copyOf(columns);
    }
  }
}
