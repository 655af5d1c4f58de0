package io.adwright.eval.chaos;

import com.google.errorprone.annotations.FormatMethod;
import io.adwright.eval.chaos.verify.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of it.
 *
 * @param seconds how long parts were killed
 * @param seed of the order
 * @param kills how often each part was killed
 * @param published runs that were begun
 * @param answered runs that ended
 * @param effects changes that the ad platform made
 * @param replays requests that it recognised as repeated
 * @param refusals requests that it turned down
 * @param ledgerActions actions in the ledger; null where there is no ledger
 * @param auditLines lines of the audit trail; null where there is no ledger
 * @param settledSeconds how long the stack took to settle after the last kill
 * @param violations every broken promise; empty if all were kept
 */
record ChaosReport(
    int seconds,
    long seed,
    Map<String, Integer> kills,
    int published,
    int answered,
    long effects,
    long replays,
    long refusals,
    @Nullable Integer ledgerActions,
    @Nullable Integer auditLines,
    long settledSeconds,
    List<Violation> violations) {
  private static final int SHOWN = 20;

  boolean isGood() {
    return violations.isEmpty() && published > 0;
  }

  String text() {
    var text = new StringBuilder();
    line(text, "Adwright chaos, %d s, seed %d", seconds, seed);
    line(text, "Killed: %s", kills.isEmpty() ? "nothing" : kills);
    line(
        text,
        "Runs: %,d begun, %,d ended; settled %d s after",
        published,
        answered,
        settledSeconds);
    line(
        text,
        "Ad platform: %,d changes, %,d repeats recognised, %,d requests turned down",
        effects,
        replays,
        refusals);
    if (ledgerActions == null || auditLines == null) {
      line(text, "Ledger: none; judged by the ad platform's journal and the executions alone");
    } else {
      line(text, "Ledger: %,d actions, %,d audit lines", ledgerActions, auditLines);
    }
    for (Violation.Promise promise : Violation.Promise.values()) {
      long broken = violations.stream().filter(it -> it.promise() == promise).count();
      line(text, "%-16s %s", promise, broken == 0 ? "kept" : "BROKEN " + broken + " times");
    }
    violations.stream().limit(SHOWN).forEach(it -> line(text, "  %s: %s", it.promise(), it.what()));
    return text.toString();
  }

  @FormatMethod
  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
