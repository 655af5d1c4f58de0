package io.adwright.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.local.console.Style;
import java.util.ArrayList;
import java.util.List;

/** What was decided, why, and what came of it. */
final class ExecutionSection implements Section {
  @Override
  public String title() {
    return "Execution";
  }

  @Override
  public List<String> lines(JsonNode trace, Style style) {
    List<String> lines = new ArrayList<>();
    for (JsonNode decision : trace.path("execution").path("decisions")) {
      lines.add(Lines.text(decision, "action"));
      lines.add("Reason: " + Lines.text(decision, "reason"));
      lines.add("    " + outcome(decision, style));
      String rules = rules(decision.path("rules"));
      if (!rules.isEmpty()) {
        lines.add(style.dim("    Rules: " + rules));
      }
    }
    return lines;
  }

  private static String outcome(JsonNode decision, Style style) {
    String verdict = Lines.text(decision, "verdict");
    String status = Lines.text(decision, "status");
    String styled =
        switch (verdict) {
          case "ALLOW" -> style.good(verdict);
          case "BLOCK" -> style.bad(verdict);
          default -> style.warning(verdict);
        };
    return "Verdict: " + styled + (status.isEmpty() ? "" : " · " + status);
  }

  /** Names the rules that had something to say, and counts the others. */
  private static String rules(JsonNode rules) {
    List<String> said = new ArrayList<>();
    int passed = 0;
    for (JsonNode rule : rules) {
      if (Lines.text(rule, "outcome").equals("PASSED")) {
        passed++;
      } else {
        said.add(rule(rule));
      }
    }
    if (passed > 0) {
      said.add(passed + " passed");
    }
    return String.join("; ", said);
  }

  private static String rule(JsonNode rule) {
    String detail = Lines.text(rule, "detail");
    return Lines.text(rule, "ruleId")
        + " "
        + Lines.text(rule, "outcome")
        + (detail.isEmpty() ? "" : " (" + detail + ")");
  }
}
