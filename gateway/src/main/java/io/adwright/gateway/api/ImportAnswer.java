package io.adwright.gateway.api;

import io.adwright.gateway.imports.ImportResult;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an imported file: the broker has its campaigns. */
public record ImportAnswer(
    @Schema(description = "Pass it to GET /api/v1/traces") String importId,
    @Schema(examples = "google-ads") String format,
    @Schema(
            description =
                "Every column of the file that has a name, in its order; without fields and"
                    + " breakdown, nothing is read of it")
        List<ColumnView> columns,
    @Schema(description = "Campaigns published") int accepted,
    @Schema(description = "Rows set aside, at most 1000 of them") List<RejectedView> rejected,
    @Schema(description = "How many rows were set aside, exactly") long rejectedRows,
    RowsView rows,
    @Schema(description = "One for each campaign, in the order of the file")
        List<String> correlationIds,
    List<ImportedView> campaigns,
    @Schema(description = "Sentences about how the file was read") List<String> notes) {

  /**
   * Returns the answer to an import.
   *
   * @param correlationIds one for each campaign of {@code result}, in its order
   */
  public static ImportAnswer of(String importId, ImportResult result, List<String> correlationIds) {
    return new ImportAnswer(
        importId,
        result.format(),
        result.columns().stream().map(ColumnView::of).toList(),
        correlationIds.size(),
        result.rejected().stream().map(RejectedView::of).toList(),
        result.rows().rejected(),
        RowsView.of(result.rows()),
        correlationIds,
        IntStream.range(0, correlationIds.size())
            .mapToObj(n -> ImportedView.of(result.campaigns().get(n), correlationIds.get(n)))
            .toList(),
        result.notes());
  }
}
