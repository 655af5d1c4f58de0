package io.adwright.observability.grafana.board;

import io.adwright.observability.grafana.Board;
import io.adwright.observability.grafana.Panel;
import java.util.List;

/** What was learnt, and how it is found again. */
public final class MemoryBoard {
  private MemoryBoard() {}

  /** Returns the dashboard. */
  public static Board board() {
    return new Board(
        "adwright-memory",
        "Adwright: memory",
        List.of(
            Panel.figure("Learnings", "short").with("max(adwright_memory_learnings)", "learnings"),
            Panel.of("Engine", Panel.Kind.TABLE, "short")
                .with(
                    "max by (state, embedder, index, degraded) (adwright_memory_engine)",
                    "{{state}}")
                .hint(
                    "Degraded: it searches, more slowly or less well than it could; docs/memory.md."),
            Panel.lines("Offsets still to read after a start", "short")
                .with("max by (instance) (adwright_memory_offsets_ahead)", "{{instance}}"),
            Panel.lines("Time of a recall", "s")
                .with(
                    "histogram_quantile(0.5, sum by (le) (rate(adwright_step_seconds_bucket{agent=\"memory\"}[$__rate_interval])))",
                    "median")
                .with(
                    "histogram_quantile(0.95, sum by (le) (rate(adwright_step_seconds_bucket{agent=\"memory\"}[$__rate_interval])))",
                    "95th percentile"),
            Panel.lines("Embeddings found in the cache", "percentunit")
                .with(
                    "sum(rate(cache_gets_total{cache=\"embeddings\", result=\"hit\"}[$__rate_interval])) / (sum(rate(cache_gets_total{cache=\"embeddings\"}[$__rate_interval])) > 0)",
                    "found"),
            Panel.lines("Embeddings kept", "short")
                .with("max by (instance) (cache_size{cache=\"embeddings\"})", "{{instance}}"),
            Panel.lines("Degraded recalls a second by reason", "ops")
                .with(
                    "sum by (reason) (rate(adwright_step_fallbacks_total{agent=\"memory\"}[$__rate_interval])) or vector(0)",
                    "{{reason}}"),
            Panel.lines("Learnings set aside", "short")
                .with("sum(adwright_memory_dead_letters_total) or vector(0)", "letters")));
  }
}
