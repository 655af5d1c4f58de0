package io.adwright.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.local.console.Style;
import io.adwright.local.console.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The ad variants that the copywriter made. */
final class CopySection implements Section {
  @Override
  public String title() {
    return "Copy";
  }

  @Override
  public List<String> lines(JsonNode trace, Style style) {
    List<String> lines = new ArrayList<>();
    for (JsonNode variant : trace.path("copy").path("variants")) {
      lines.add(
          "• " + Lines.text(variant, "angle") + style.dim(" " + Lines.text(variant, "format")));
      addTexts(lines, "Headlines", variant.path("headlines"));
      addTexts(lines, "Descriptions", variant.path("descriptions"));
      String primary = Lines.text(variant, "primaryText");
      if (!primary.isEmpty()) {
        lines.add("    Primary text: " + primary);
      }
    }
    return lines;
  }

  private static void addTexts(List<String> lines, String label, JsonNode texts) {
    if (!texts.isEmpty()) {
      lines.add(
          "    "
              + label
              + ": "
              + Lines.list(texts).stream()
                  .map(text -> Text.clean(text.asText()))
                  .collect(Collectors.joining(" | ")));
    }
  }
}
