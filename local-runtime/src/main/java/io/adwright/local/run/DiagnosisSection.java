package io.adwright.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.local.console.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The campaign's numbers, and what the analyst found in them; {@code --json} has the evidence. */
final class DiagnosisSection implements Section {
  @Override
  public String title() {
    return "Diagnosis";
  }

  @Override
  public List<String> lines(JsonNode trace, Style style) {
    JsonNode diagnosis = trace.path("diagnosis");
    List<String> lines = new ArrayList<>();
    if (diagnosis.path("kpis").isObject()) {
      lines.add(volume(diagnosis.path("kpis")));
      lines.add(rates(diagnosis.path("kpis")));
    }
    for (JsonNode finding : diagnosis.path("findings")) {
      lines.add(heading(finding, style));
    }
    return lines;
  }

  private static String volume(JsonNode kpis) {
    return "Spend "
        + Lines.money(kpis.path("spend"))
        + " · impressions "
        + Lines.count(kpis.path("impressions"))
        + " · clicks "
        + Lines.count(kpis.path("clicks"))
        + " · conversions "
        + Lines.count(kpis.path("conversions"))
        + " · value "
        + Lines.money(kpis.path("conversionValue"));
  }

  private static String rates(JsonNode kpis) {
    return "CTR "
        + Lines.percent(kpis.path("ctr"))
        + " · CVR "
        + Lines.percent(kpis.path("cvr"))
        + " · CPC "
        + Lines.money(kpis.path("cpc"))
        + " · CPM "
        + Lines.money(kpis.path("cpm"))
        + " · CPA "
        + Lines.money(kpis.path("cpa"))
        + " · ROAS "
        + Lines.ratio(kpis.path("roas"));
  }

  private static String heading(JsonNode finding, Style style) {
    String severity = Lines.text(finding, "severity").toLowerCase(Locale.ROOT);
    JsonNode confidence = finding.path("confidence");
    String in =
        severity
            + (confidence.isNumber()
                ? String.format(Locale.ROOT, ", confidence %.0f%%", confidence.asDouble() * 100)
                : "");
    return "• "
        + style.bold(Lines.text(finding, "code"))
        + (in.isEmpty() ? "" : " (" + in + ")")
        + " "
        + Lines.text(finding, "summary");
  }
}
