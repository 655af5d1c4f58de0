package io.adwright.observability.grafana.board;

import io.adwright.observability.grafana.Board;
import io.adwright.observability.grafana.Panel;
import java.util.List;

/** What flows, and what does not. */
public final class PipelineBoard {
  private PipelineBoard() {}

  /** Returns the dashboard. */
  public static Board board() {
    return new Board(
        "adwright-pipeline",
        "Adwright: pipeline",
        List.of(
            Panel.lines("Events a second by topic", "ops")
                .with(
                    "max by (topic) (rate(adwright_gateway_events_total{outcome=\"new\"}[$__rate_interval]))",
                    "{{topic}}")
                .hint(
                    "As the gateway reads them. The last topic that still moves shows where a run is stuck."),
            Panel.lines("Runs of the last hour", "short")
                .with("max by (status) (adwright_gateway_runs)", "{{status}}")
                .hint("Partial: no progress for two minutes."),
            Panel.lines("Time of a run", "s")
                .with("max by (quantile) (adwright_gateway_run_seconds)", "{{quantile}}")
                .hint("From snapshot to last step, of the complete runs of the last five minutes."),
            Panel.of("Slowest runs", Panel.Kind.TABLE, "s")
                .with(
                    "topk(10, max by (correlation_id) (max_over_time(adwright_gateway_slow_run_seconds[$__range])))",
                    "{{correlation_id}}")
                .hint("A click on a value opens the trace.")
                .linkedTo("${gateway}/runs/${__data.fields.correlation_id}"),
            Panel.figure("Oldest run that is still under way", "s")
                .with("max(adwright_gateway_oldest_running_seconds)", "oldest"),
            Panel.lines("Dead letters", "short")
                .with("sum by (agent, topic) (adwright_dead_letters_total)", "{{agent}} {{topic}}")
                .hint("Since each service started."),
            Panel.lines("Records that the gateway could not read", "short")
                .with(
                    "max by (topic) (adwright_gateway_events_total{outcome=\"unreadable\"})",
                    "{{topic}}"),
            Panel.lines("Share of steps found in the cache", "percentunit")
                .with(
                    "sum by (job) (rate(cache_gets_total{cache=\"steps\", result=\"hit\"}[$__rate_interval])) / (sum by (job) (rate(cache_gets_total{cache=\"steps\"}[$__rate_interval])) > 0)",
                    "{{job}}")
                .hint("The optimizer acts, and never uses it."),
            Panel.lines("Parts that answer", "short")
                .with("sum by (job) (up{job=~\"gateway|.+-service\"})", "{{job}}")));
  }
}
