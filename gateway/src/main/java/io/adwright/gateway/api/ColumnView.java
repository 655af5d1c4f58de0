package io.adwright.gateway.api;

import io.adwright.gateway.imports.ColumnUse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A column of an imported file. */
@Schema(description = "A column of the file, and what it was taken for")
public record ColumnView(
    @Schema(description = "Its name in the file", examples = "Cost") String column,
    @Schema(
            description = "What it carries, by the names of Adwright's own columns",
            examples = "spend")
        List<String> fields,
    @Schema(description = "Whether it splits a campaign's day into several rows")
        boolean breakdown) {

  static ColumnView of(ColumnUse use) {
    return new ColumnView(use.column(), use.fields(), use.breakdown());
  }
}
