package io.adwright.gateway.api;

import io.adwright.gateway.imports.RowCounts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the rows of a file went. */
@Schema(description = "Where the rows of the file went: read = accepted + rejected + ignored")
public record RowsView(long read, long accepted, long rejected, long ignored) {

  static RowsView of(RowCounts rows) {
    return new RowsView(rows.read(), rows.accepted(), rows.rejected(), rows.ignored());
  }
}
