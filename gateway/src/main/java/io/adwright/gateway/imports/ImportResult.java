package io.adwright.gateway.imports;

import java.util.List;

/**
 * What a file held. The same bytes and the same request give an equal result.
 *
 * @param format {@code adwright}, {@code google-ads}, {@code meta-ads} or {@code mapped}
 * @param columns those that have a name, in the order of the file
 * @param campaigns in the order of their first row
 * @param rejected rows that were set aside, ascending by line; at most {@link #MAX_REJECTED} are
 *     told one by one, {@link RowCounts#rejected()} is always exact
 * @param rows where every record of the file went
 * @param notes sentences for people about how the file was read
 */
public record ImportResult(
    String format,
    List<ColumnUse> columns,
    List<ImportedCampaign> campaigns,
    List<RejectedRow> rejected,
    RowCounts rows,
    List<String> notes) {
  /** Rejected rows that are told one by one. */
  public static final int MAX_REJECTED = 1_000;

  public ImportResult {
    columns = List.copyOf(columns);
    campaigns = List.copyOf(campaigns);
    rejected = List.copyOf(rejected);
    notes = List.copyOf(notes);
  }
}
