package io.adwright.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.local.console.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What memory knows of such situations, best first; {@code --json} has all of it. */
final class MemorySection implements Section {
  private static final int SHOWN = 2;

  @Override
  public String title() {
    return "Memory";
  }

  @Override
  public List<String> lines(JsonNode trace, Style style) {
    JsonNode recall = trace.path("recall");
    List<JsonNode> learnings = Lines.list(recall.path("learnings"));
    if (recall.isObject() && learnings.isEmpty()) {
      return List.of("Nothing was learnt of such situations yet.");
    }
    List<String> lines = new ArrayList<>();
    for (JsonNode learning : learnings.subList(0, Math.min(SHOWN, learnings.size()))) {
      lines.add("• " + Lines.text(learning, "text"));
      lines.add(style.dim("   " + standing(learning) + ": " + Lines.text(learning, "evidence")));
    }
    int more = learnings.size() - SHOWN;
    if (more > 0) {
      lines.add(style.dim("  and " + more + " more"));
    }
    return lines;
  }

  private static String standing(JsonNode learning) {
    String from =
        switch (learning.path("origin").asText()) {
          case "PLAYBOOK" -> "playbook";
          case "OPERATOR" -> "operator's note";
          case "OUTCOME" ->
              "VALIDATED".equals(learning.path("validity").asText())
                  ? "measured, validated"
                  : "measured, not yet validated";
          default -> "learnt";
        };
    JsonNode score = learning.path("score");
    return score.isNumber()
        ? from + String.format(Locale.ROOT, ", fits %.0f%%", score.asDouble() * 100)
        : from;
  }
}
