package io.adwright.gateway.api;

import io.adwright.gateway.imports.RejectedRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row that was set aside, and what to do about it. */
public record RejectedView(
    @Schema(description = "Physical line of the file, from 1") long line,
    @Schema(description = "Empty when the row as a whole is at fault") String column,
    String value,
    String reason,
    String hint) {

  static RejectedView of(RejectedRow row) {
    return new RejectedView(row.line(), row.column(), row.value(), row.reason(), row.hint());
  }
}
