package io.adwright.eval.chaos.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.eval.chaos.verify.LedgerEvidence.ActionRow;
import io.adwright.eval.chaos.verify.LedgerEvidence.AuditLine;
import io.adwright.eval.chaos.verify.LedgerEvidence.UseRow;
import io.adwright.eval.chaos.verify.PlatformLine.State;
import io.adwright.eval.chaos.verify.Violation.Promise;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerifierTest {
  private final List<PlatformLine> journal =
      new ArrayList<>(
          List.of(
              new PlatformLine(1, "a/c", null, "CREATED", null, state("r1", 100)),
              new PlatformLine(2, "a/c", "x", "APPLIED", state("r1", 100), state("r2", 120)),
              new PlatformLine(3, "a/c", "x", "REPLAYED", state("r1", 100), state("r2", 120))));
  private final List<ReportedAction> reported =
      new ArrayList<>(
          List.of(
              new ReportedAction("x", "plan", true, false),
              new ReportedAction("y", "plan", false, false)));
  private final List<ActionRow> actions =
      new ArrayList<>(
          List.of(
              new ActionRow("x", "plan", "CONFIRMED"), new ActionRow("z", "other", "REJECTED")));
  private final List<UseRow> uses =
      new ArrayList<>(List.of(new UseRow("campaign-day:t/P/b/c:2026-03-01", 0, 20, 20)));
  private final List<AuditLine> audit = chain("begun", "done");
  private Set<String> answered = Set.of("run-1", "run-2");

  @Test
  void goodEvidenceBreaksNothing() {
    assertThat(verify()).isEmpty();
  }

  @Test
  void aRunThatNeverEndedIsLost() {
    answered = Set.of("run-1");

    assertThat(verify())
        .containsExactly(new Violation(Promise.NOTHING_LOST, "run run-2 never ended"));
  }

  @Test
  void aSecondEffectOfOneActionIsSeen() {
    journal.add(new PlatformLine(4, "a/c", "x", "APPLIED", state("r2", 120), state("r3", 110)));

    assertThat(broken()).containsExactly(Promise.NOTHING_TWICE);
  }

  @Test
  void aPlanThatActedTwiceIsSeen() {
    journal.add(new PlatformLine(4, "a/c", "y", "APPLIED", state("r2", 120), state("r3", 110)));
    actions.add(new ActionRow("y", "plan", "CONFIRMED"));
    reported.add(new ReportedAction("y", "plan", true, false));

    assertThat(broken()).containsExactly(Promise.NOTHING_TWICE);
  }

  @Test
  void anEffectThatNobodyReportsIsLost() {
    reported.clear();
    actions.removeFirst();

    assertThat(broken()).contains(Promise.NOTHING_LOST, Promise.RECORDS_AGREE);
  }

  @Test
  void anActionThatIsReportedAndNeverHappenedIsSeen() {
    reported.add(new ReportedAction("ghost", "third", true, false));

    assertThat(broken()).containsExactly(Promise.RECORDS_AGREE);
  }

  @Test
  void anActionThatIsNeverSettledIsLost() {
    actions.add(new ActionRow("u", "third", "DISPATCHED"));

    assertThat(broken()).containsExactly(Promise.NOTHING_LOST);
  }

  @Test
  void aLedgerThatKnowsNothingOfAnEffectIsSeen() {
    actions.removeFirst();

    assertThat(broken()).containsExactly(Promise.RECORDS_AGREE);
  }

  @Test
  void aLedgerThatBelievesInAnEffectThatWasNoneIsSeen() {
    actions.add(new ActionRow("u", "third", "RECONCILED_APPLIED"));

    assertThat(broken()).containsExactly(Promise.RECORDS_AGREE);
  }

  @Test
  void aStepBeyondItsLimitIsSeen() {
    journal.set(1, new PlatformLine(2, "a/c", "x", "APPLIED", state("r1", 100), state("r2", 121)));
    uses.set(0, new UseRow("campaign-day:t/P/a/c:2026-03-01", 0, 21, 21));

    assertThat(broken()).containsExactly(Promise.NO_CAP_PASSED);
  }

  @Test
  void aCapThatIsPassedIsSeenAlsoByAmountsThatOverflow() {
    uses.add(new UseRow("account-day", Long.MAX_VALUE, Long.MAX_VALUE, 20));

    assertThat(broken()).containsExactly(Promise.NO_CAP_PASSED);
  }

  @Test
  void aChangeThatTheJournalForgotIsSeen() {
    journal.set(1, new PlatformLine(2, "a/c", "x", "APPLIED", state("r9", 100), state("r2", 120)));

    assertThat(broken()).containsExactly(Promise.NOTHING_LOST);
  }

  @Test
  void aLineOfAuditThatWasChangedIsSeen() {
    AuditLine first = audit.getFirst();
    audit.set(
        0,
        new AuditLine(
            first.account(),
            1,
            first.atMicros(),
            first.kind(),
            first.subject(),
            "never",
            first.hash()));

    assertThat(broken()).containsExactly(Promise.AUDIT_WHOLE);
  }

  @Test
  void aLineOfAuditThatWasRemovedIsSeen() {
    audit.removeFirst();

    assertThat(broken()).containsExactly(Promise.AUDIT_WHOLE);
  }

  @Test
  void aReductionWithoutTheLedgerIsExcusedWhereTheExecutionSaysSo() {
    journal.add(new PlatformLine(4, "a/c", "w", "APPLIED", state("r2", 120), state("r3", 110)));
    reported.add(new ReportedAction("w", "third", true, true));

    assertThat(verify()).isEmpty();
  }

  @Test
  void aRaiseWithoutTheLedgerIsSeen() {
    journal.add(new PlatformLine(4, "a/c", "w", "APPLIED", state("r2", 120), state("r3", 130)));
    reported.add(new ReportedAction("w", "third", true, true));

    assertThat(broken()).contains(Promise.NO_CAP_PASSED);
  }

  @Test
  void aRaiseOfWhichTheLedgerCommittedLessIsSeen() {
    uses.set(0, new UseRow("campaign-day:t/P/a/c:2026-03-01", 0, 19, 20));

    assertThat(broken()).containsExactly(Promise.RECORDS_AGREE);
  }

  private List<Promise> broken() {
    return verify().stream().map(Violation::promise).distinct().toList();
  }

  private List<Violation> verify() {
    return Verifier.verify(
        new Evidence(
            Set.of("run-1", "run-2"),
            answered,
            journal,
            reported,
            Optional.of(new LedgerEvidence(actions, uses, audit))));
  }

  private static State state(String revision, long budget) {
    return new State(revision, budget, "ACTIVE");
  }

  private static List<AuditLine> chain(String... bodies) {
    var lines = new ArrayList<AuditLine>();
    byte[] before = new byte[32];
    for (String body : bodies) {
      long seq = lines.size() + 1L;
      var line = new AuditLine("a", seq, 1_000 * seq, "kind", "x", body, "");
      before = AuditChain.hash(before, line);
      lines.add(
          new AuditLine(
              "a", seq, 1_000 * seq, "kind", "x", body, HexFormat.of().formatHex(before)));
    }
    return lines;
  }
}
