package io.adwright.gateway.api;

import io.adwright.gateway.imports.ImportPreview;
import io.adwright.gateway.imports.ImportRefused;
import io.adwright.gateway.imports.ImportResult;
import io.adwright.gateway.imports.layout.Field;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the beginning of a file would be read. */
@Schema(description = "How the first 256 kB of a file would be read; nothing was published")
public record ImportPreviewAnswer(
    @Schema(description = "Null if the file would be refused", examples = "google-ads")
        @Nullable String format,
    @Schema(description = "Whether the whole file was read") boolean whole,
    @Schema(
            description =
                "Every column that has a name, in the order of the file; without fields and"
                    + " breakdown, nothing is read of it. Of a file that would be refused, fields"
                    + " are a guess")
        List<ColumnView> columns,
    @Schema(description = "Every field that a column can be mapped to") List<String> fields,
    @Schema(description = "Campaigns that these rows are about") int campaigns,
    @Schema(description = "Null if the file would be refused") @Nullable RowsView rows,
    @Schema(description = "The first 20 rows that would be set aside") List<RejectedView> rejected,
    @Schema(description = "Sentences about how the file is read") List<String> notes,
    @Schema(description = "Why the file would be refused; null if it would not")
        @Nullable ImportRefusal refusal) {
  private static final int MOST_ROWS = 20;

  /** Returns a preview as the API shows it. */
  public static ImportPreviewAnswer of(ImportPreview preview) {
    List<ColumnView> columns = preview.columns().stream().map(ColumnView::of).toList();
    List<String> fields =
        Arrays.stream(Field.values()).filter(Field::isPublic).map(Field::label).toList();
    return switch (preview) {
      case ImportPreview.Taken(ImportResult result, boolean whole) ->
          new ImportPreviewAnswer(
              result.format(),
              whole,
              columns,
              fields,
              result.campaigns().size(),
              RowsView.of(result.rows()),
              result.rejected().stream().limit(MOST_ROWS).map(RejectedView::of).toList(),
              result.notes(),
              null);
      case ImportPreview.Refused(ImportRefused why, var _, boolean whole) ->
          new ImportPreviewAnswer(
              null, whole, columns, fields, 0, null, List.of(), List.of(), ImportRefusal.of(why));
    };
  }
}
