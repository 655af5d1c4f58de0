package io.adwright.gateway.imports;

import java.util.List;

/**
 * What a column of a file was taken for.
 *
 * @param column its name as it is in the file; untrusted text
 * @param fields what it carries, by the names of Adwright's columns; several if it was mapped so
 * @param breakdown whether it splits a campaign's day into several rows
 */
public record ColumnUse(String column, List<String> fields, boolean breakdown) {
  public ColumnUse {
    fields = List.copyOf(fields);
  }

  /** Whether anything is read from it. */
  public boolean isRead() {
    return breakdown || !fields.isEmpty();
  }
}
