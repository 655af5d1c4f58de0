package io.adwright.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.local.console.Style;
import io.adwright.local.console.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All campaigns of a run, one line each. */
public final class SummaryTable {
  private static final int NAME_COLUMNS = 30;
  private static final int FINDINGS_COLUMNS = 34;
  private static final int DECISION_COLUMNS = 30;
  private static final int VERDICT_COLUMNS = 9;
  private static final int STATUS_COLUMNS = 10;

  private final Style style;
  private final List<String> rows = new ArrayList<>();

  public SummaryTable(Style style) {
    this.style = style;
  }

  public void add(Trace trace) {
    JsonNode json = trace.json();
    JsonNode decision = json.path("execution").path("decisions").path(0);
    String status = Text.fit(trace.status().name(), STATUS_COLUMNS);
    rows.add(
        row(
            TraceRenderer.name(json.path("campaign")),
            findings(json),
            Lines.text(decision, "action"),
            Lines.text(decision, "verdict"),
            trace.status() == Trace.Status.COMPLETE ? style.good(status) : style.bad(status),
            millis(json)));
  }

  /** Returns the table with its heading; empty without rows. */
  public List<String> lines() {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", style.bold("Summary")));
    lines.add(
        style.dim(
            row(
                "CAMPAIGN",
                "FINDINGS",
                "DECISION",
                "VERDICT",
                Text.fit("TRACE", STATUS_COLUMNS),
                Text.fit("      MS", 8))));
    lines.addAll(rows);
    return lines;
  }

  private static String findings(JsonNode json) {
    return Lines.list(json.path("diagnosis").path("findings")).stream()
        .map(finding -> Lines.text(finding, "code"))
        .collect(Collectors.joining(", "));
  }

  private static String millis(JsonNode json) {
    JsonNode duration = json.path("trace").path("durationMs");
    return duration.isNumber()
        ? String.format(Locale.ROOT, "%8.0f", duration.asDouble())
        : "       -";
  }

  private static String row(
      String name, String findings, String decision, String verdict, String status, String millis) {
    return Text.fit(name, NAME_COLUMNS)
        + "  "
        + Text.fit(findings, FINDINGS_COLUMNS)
        + "  "
        + Text.fit(decision, DECISION_COLUMNS)
        + "  "
        + Text.fit(verdict, VERDICT_COLUMNS)
        + status
        + millis;
  }
}
