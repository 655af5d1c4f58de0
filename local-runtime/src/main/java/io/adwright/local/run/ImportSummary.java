package io.adwright.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.local.console.Style;
import io.adwright.local.console.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of the rows of a file: counts, each row that was set aside, what was odd. */
public final class ImportSummary {
  private static final int SHOWN_ROWS = 20;

  private final Style style;

  public ImportSummary(Style style) {
    this.style = style;
  }

  /** Returns the lines that tell {@code answer} for the file {@code name}. */
  public List<String> lines(ImportAnswer answer, String name) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(style.bold("Import") + " " + counts(answer, Text.clean(name)));
    answer.notes().forEach(note -> lines.add("  note: " + Text.clean(note)));
    for (JsonNode campaign : answer.campaigns()) {
      for (JsonNode flag : campaign.path("flags")) {
        lines.add(
            style.warning("  odd: ")
                + Lines.text(campaign, "campaignName")
                + ": "
                + Text.clean(flag.asText()));
      }
    }
    answer.rejected().stream()
        .limit(SHOWN_ROWS)
        .forEach(row -> lines.add(style.warning("  set aside: ") + row(row, Text.clean(name))));
    long more = answer.rejectedCount() - Math.min(SHOWN_ROWS, answer.rejected().size());
    if (more > 0) {
      lines.add("  … and " + more + " more; --json-rejects FILE writes them to a file");
    }
    return lines;
  }

  private static String counts(ImportAnswer answer, String name) {
    String format = answer.format();
    return String.format(
        Locale.ROOT,
        "%s%s: %,d rows accepted, %,d set aside, %,d ignored; %,d campaigns",
        name,
        format.isEmpty() ? "" : " (" + Text.clean(format) + ")",
        answer.acceptedCount(),
        answer.rejectedCount(),
        answer.ignoredCount(),
        answer.correlationIds().size());
  }

  private static String row(JsonNode row, String name) {
    String column = Lines.text(row, "column");
    String hint = Lines.text(row, "hint");
    return name
        + ":"
        + row.path("line").asText("?")
        + (column.isEmpty() ? "" : " " + column)
        + ": "
        + Lines.text(row, "reason")
        + (hint.isEmpty() ? "" : " → " + hint);
  }
}
