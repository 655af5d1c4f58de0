package io.adwright.observability.grafana.board;

import io.adwright.observability.grafana.Board;
import io.adwright.observability.grafana.Panel;
import java.util.List;

/** How fast the agents answer, and how their answers are made. */
public final class AgentsBoard {
  private AgentsBoard() {}

  /** Returns the dashboard. */
  public static Board board() {
    return new Board(
        "adwright-agents",
        "Adwright: agents",
        List.of(
            Panel.of("Time of steps", Panel.Kind.HEATMAP, "s")
                .with(
                    "sum by (le) (increase(adwright_step_seconds_bucket[$__rate_interval]))",
                    "{{le}}")
                .hint(
                    "All agents together. A second band far above the first is the language model."),
            Panel.lines("Median by agent", "s")
                .with(
                    "histogram_quantile(0.5, sum by (le, agent) (rate(adwright_step_seconds_bucket[$__rate_interval])))",
                    "{{agent}}"),
            Panel.lines("95th percentile by agent", "s")
                .with(
                    "histogram_quantile(0.95, sum by (le, agent) (rate(adwright_step_seconds_bucket[$__rate_interval])))",
                    "{{agent}}"),
            Panel.lines("99th percentile by agent", "s")
                .with(
                    "histogram_quantile(0.99, sum by (le, agent) (rate(adwright_step_seconds_bucket[$__rate_interval])))",
                    "{{agent}}"),
            Panel.lines("95th percentile by agent and source", "s")
                .with(
                    "histogram_quantile(0.95, sum by (le, agent, source) (rate(adwright_step_seconds_bucket[$__rate_interval])))",
                    "{{agent}} {{source}}")
                .hint(
                    "Source: rules, cache, llm (a model improved it) or fallback (it should have)."),
            Panel.lines("Steps a second by agent and source", "ops")
                .with(
                    "sum by (agent, source) (rate(adwright_step_seconds_count[$__rate_interval]))",
                    "{{agent}} {{source}}"),
            Panel.lines("Share of steps that miss the objective", "percentunit")
                .with("adwright:steps_missed:ratio5m", "{{agent}}")
                .hint(
                    "The objective is 1 %: 268 ms, for the optimizer 2.1 s. Steps that asked the language model are left out."),
            Panel.lines("Failed steps a second", "ops")
                .with(
                    "sum by (agent) (rate(adwright_step_seconds_count{outcome=\"failed\"}[$__rate_interval])) or vector(0)",
                    "{{agent}}")
                .hint("Each one is a dead letter."),
            Panel.lines("Degraded answers a second by reason", "ops")
                .with(
                    "sum by (agent, reason) (rate(adwright_step_fallbacks_total[$__rate_interval]))",
                    "{{agent}} {{reason}}")));
  }
}
