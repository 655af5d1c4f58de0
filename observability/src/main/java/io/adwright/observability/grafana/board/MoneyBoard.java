package io.adwright.observability.grafana.board;

import io.adwright.observability.grafana.Board;
import io.adwright.observability.grafana.Panel;
import java.util.List;

/** What was decided, what it may cost, and whether the record of it is whole. */
public final class MoneyBoard {
  private MoneyBoard() {}

  /** Returns the dashboard. */
  public static Board board() {
    return new Board(
        "adwright-money",
        "Adwright: decisions and money",
        List.of(
            Panel.lines("Decisions a minute by verdict", "short")
                .with(
                    "60 * sum by (verdict) (rate(adwright_decisions_total[$__rate_interval]))",
                    "{{verdict}}"),
            Panel.lines("Decisions a minute by action and exposure", "short")
                .with(
                    "60 * sum by (action, exposure) (rate(adwright_decisions_total[$__rate_interval]))",
                    "{{action}} {{exposure}}")
                .hint("Raises put more money at risk; neutral ones none."),
            Panel.lines("Decisions a minute by what became of them", "short")
                .with(
                    "60 * sum by (status) (rate(adwright_decisions_total[$__rate_interval]))",
                    "{{status}}"),
            Panel.lines("Exposure added", "short")
                .with(
                    "max by (level, currency) (adwright_ledger_exposure_micros) / 1e6",
                    "{{level}} {{currency}}")
                .hint(
                    "Worst case of what raises have added, reserved and committed, in main units. Reductions give nothing back in the same period."),
            Panel.lines("Use of the most used cap", "percentunit")
                .with(
                    "max by (level, currency) (adwright_ledger_cap_use_ratio)",
                    "{{level}} {{currency}}"),
            Panel.lines("Open actions", "short")
                .with("max by (state) (adwright_ledger_actions)", "{{state}}")
                .hint("Planned waits for a person; dispatched and unknown wait for the platform."),
            Panel.figure("Oldest action without a known result", "s")
                .with("max(adwright_ledger_oldest_unsettled_seconds)", "oldest"),
            Panel.figure("Kill switches, questions, policies", "short")
                .with("max(adwright_kill_switches)", "kill switches on")
                .with("max(adwright_gateway_approvals_waiting)", "actions that wait for a person")
                .with("max(adwright_policies)", "policies in force")
                .with("max(adwright_policy_problems)", "problems in policy files"),
            Panel.figure("The record", "short")
                .with("min(adwright_audit_intact)", "audit whole (1) or broken (0)")
                .with("max(adwright_audit_lines)", "lines of audit")
                .with("min(adwright_ledger_available)", "ledger reachable"),
            Panel.lines("Outcomes by verdict", "short")
                .with(
                    "sum by (verdict) (increase(adwright_outcomes_total[$__range])) or vector(0)",
                    "{{verdict}}")
                .hint("Actions whose effect was measured later.")));
  }
}
