package io.adwright.observability.grafana.board;

import io.adwright.observability.grafana.Board;
import io.adwright.observability.grafana.Panel;
import java.util.List;

/** What the model is asked, how long it takes, and how often it is of no use. */
public final class ModelBoard {
  private ModelBoard() {}

  /** Returns the dashboard. */
  public static Board board() {
    return new Board(
        "adwright-model",
        "Adwright: language model",
        List.of(
            Panel.figure("Model there", "short")
                .with("min by (job) (adwright_llm_available)", "{{job}}"),
            Panel.lines("Calls a minute by outcome", "short")
                .with(
                    "60 * sum by (agent, outcome) (rate(adwright_llm_calls_total[$__rate_interval]))",
                    "{{agent}} {{outcome}}"),
            Panel.lines("Share of failed calls", "percentunit")
                .with(
                    "sum by (agent) (rate(adwright_llm_calls_total{outcome!=\"accepted\"}[$__rate_interval])) / (sum by (agent) (rate(adwright_llm_calls_total[$__rate_interval])) > 0)",
                    "{{agent}}"),
            Panel.lines("Time of a call", "s")
                .with(
                    "histogram_quantile(0.5, sum by (le, agent) (rate(adwright_llm_call_seconds_bucket[$__rate_interval])))",
                    "{{agent}} median")
                .with(
                    "histogram_quantile(0.95, sum by (le, agent) (rate(adwright_llm_call_seconds_bucket[$__rate_interval])))",
                    "{{agent}} 95th percentile"),
            Panel.lines("Tokens a second", "short")
                .with(
                    "sum by (agent, direction) (rate(adwright_llm_tokens_total[$__rate_interval]))",
                    "{{agent}} {{direction}}")
                .hint("Of failed calls as well."),
            Panel.lines("Cost: seconds of the model in an hour", "s")
                .with("sum by (agent) (increase(adwright_llm_call_seconds_sum[1h]))", "{{agent}}")
                .hint(
                    "The server's time is what a local model costs. 3,600 s is one model that never rests."),
            Panel.lines("Steps without a usable answer", "percentunit")
                .with("adwright:fallbacks:ratio15m", "{{agent}}")
                .hint("Of those that asked, or should have asked."),
            Panel.lines("Reasons", "ops")
                .with(
                    "sum by (agent, reason) (rate(adwright_step_fallbacks_total{reason=~\"LLM_.*\"}[$__rate_interval]))",
                    "{{agent}} {{reason}}")
                .hint("docs/llm.md says what each means."),
            Panel.lines("Pieces of the live stream that were lost", "short")
                .with("sum by (job) (adwright_llm_stream_lost_total)", "{{job}}")
                .hint("A step never waits for the stream.")));
  }
}
