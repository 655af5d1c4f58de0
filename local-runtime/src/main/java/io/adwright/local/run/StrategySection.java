package io.adwright.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.local.console.Style;
import java.util.ArrayList;
import java.util.List;

/** What the strategist proposes, best first. */
final class StrategySection implements Section {
  @Override
  public String title() {
    return "Strategy";
  }

  @Override
  public List<String> lines(JsonNode trace, Style style) {
    List<String> lines = new ArrayList<>();
    int position = 0;
    for (JsonNode proposal : trace.path("strategy").path("proposals")) {
      position++;
      lines.add(
          proposal.path("rank").asText(String.valueOf(position))
              + ". "
              + Lines.text(proposal, "headline"));
      String rationale = Lines.text(proposal, "rationale");
      if (!rationale.isEmpty()) {
        lines.add(style.dim("   " + rationale));
      }
    }
    return lines;
  }
}
