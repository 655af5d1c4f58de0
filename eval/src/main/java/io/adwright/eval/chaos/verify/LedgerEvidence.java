package io.adwright.eval.chaos.verify;

import java.util.List;

/**
 * What the ledger says.
 *
 * @param actions every action written down
 * @param uses what counts against the caps
 * @param audit the audit trail, by account and number
 */
public record LedgerEvidence(List<ActionRow> actions, List<UseRow> uses, List<AuditLine> audit) {
  public LedgerEvidence {
    actions = List.copyOf(actions);
    uses = List.copyOf(uses);
    audit = List.copyOf(audit);
  }

  /** An action and how far it came. */
  public record ActionRow(String actionId, String planId, String state) {
    boolean hasEffect() {
      return state.equals("CONFIRMED") || state.equals("RECONCILED_APPLIED");
    }

    /** Whether nobody knows yet what became of it. */
    public boolean isUnsettled() {
      return state.equals("DISPATCHED") || state.equals("UNKNOWN");
    }
  }

  /** How much of a cap is taken, micros. */
  public record UseRow(String scope, long reserved, long committed, long cap) {
    /** Whether it is about a day of the campaign with this id; no two accounts share one here. */
    boolean isDayOf(String campaignId) {
      return scope.startsWith("campaign-day:") && scope.contains('/' + campaignId + ':');
    }
  }

  /** A line of the audit trail; {@code hash} is in hexadecimal digits. */
  public record AuditLine(
      String account,
      long seq,
      long atMicros,
      String kind,
      String subject,
      String body,
      String hash) {}
}
