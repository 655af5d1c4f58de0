package io.adwright.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.local.console.Style;
import io.adwright.local.console.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells a trace as a person wants to read it: Diagnosis → Memory → Strategy → Copy → Execution. */
public final class TraceRenderer {
  private static final List<Section> SECTIONS =
      List.of(
          new DiagnosisSection(),
          new MemorySection(),
          new StrategySection(),
          new CopySection(),
          new ExecutionSection(),
          new TimelineSection());

  private final Style style;
  private final int columns;

  /**
   * @param style emphasis, if any
   * @param columns width of the rules between campaigns
   */
  public TraceRenderer(Style style, int columns) {
    this.style = style;
    this.columns = columns;
  }

  /** Returns the lines that tell {@code trace}. */
  public List<String> render(Trace trace) {
    JsonNode json = trace.json();
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(style.bold("━".repeat(columns)));
    lines.add(style.bold(name(json.path("campaign"))));
    lines.add(style.dim(whereabouts(json.path("campaign"))));
    for (Section section : SECTIONS) {
      lines.add("");
      lines.add(style.bold(section.title()) + timing(section, json));
      List<String> content = section.lines(json, style);
      lines.addAll(content.isEmpty() ? List.of(style.dim("(nothing)")) : content);
    }
    if (trace.status() != Trace.Status.COMPLETE) {
      lines.add("");
      lines.add(style.bad("This trace is " + trace.status() + why(json)));
    }
    return lines;
  }

  static String name(JsonNode campaign) {
    String name = Lines.text(campaign, "name");
    return name.isEmpty() ? Lines.text(campaign, "campaignId") : name;
  }

  private static String whereabouts(JsonNode campaign) {
    List<String> facts = new ArrayList<>();
    for (String field : List.of("platform", "accountId", "campaignId", "currency", "timeZone")) {
      String fact = Lines.text(campaign, field);
      if (!fact.isEmpty()) {
        facts.add(fact);
      }
    }
    return Text.clean(String.join(" · ", facts));
  }

  /** The time line's title says how long all of it took. */
  private String timing(Section section, JsonNode json) {
    JsonNode duration = json.path("trace").path("durationMs");
    return section instanceof TimelineSection && duration.isNumber()
        ? style.dim(String.format(Locale.ROOT, "  %.0f ms in all", duration.asDouble()))
        : "";
  }

  private static String why(JsonNode json) {
    String reason = Lines.text(json.path("trace"), "reason");
    return reason.isEmpty() ? "" : ": " + reason;
  }
}
