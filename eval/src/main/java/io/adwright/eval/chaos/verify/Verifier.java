package io.adwright.eval.chaos.verify;

import com.google.errorprone.annotations.FormatMethod;
import io.adwright.eval.chaos.verify.LedgerEvidence.ActionRow;
import io.adwright.eval.chaos.verify.LedgerEvidence.UseRow;
import io.adwright.eval.chaos.verify.PlatformLine.State;
import io.adwright.eval.chaos.verify.Violation.Promise;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Judges the evidence. The ad platform's journal is believed before anything that Adwright says of
 * itself.
 */
public final class Verifier {
  /** A step may move a daily budget by this many hundredths. */
  private static final long STEP_PERCENT = 20;

  private final Evidence evidence;
  private final List<Violation> violations = new ArrayList<>();
  private final Set<String> applied = new HashSet<>();

  private Verifier(Evidence evidence) {
    this.evidence = evidence;
  }

  /** Returns every promise that was broken; empty if all were kept. */
  public static List<Violation> verify(Evidence evidence) {
    var verifier = new Verifier(evidence);
    verifier.runs();
    verifier.journal();
    verifier.reports();
    evidence.ledger().ifPresent(verifier::ledger);
    return List.copyOf(verifier.violations);
  }

  private void runs() {
    var missing = new TreeSet<>(evidence.published());
    missing.removeAll(evidence.answered());
    missing.forEach(run -> violate(Promise.NOTHING_LOST, "run %s never ended", run));
  }

  private void journal() {
    Map<String, State> states = new HashMap<>();
    for (PlatformLine line : evidence.journal()) {
      State found = line.before();
      State made = line.after();
      if (line.isApplied()) {
        oneEffect(line);
        if (found != null && made != null) {
          step(line, found, made);
        }
      }
      State known = states.get(line.campaign());
      boolean changes = line.isApplied() || line.outcome().equals("CREATED");
      if (changes
          && known != null
          && (found == null || !known.revision().equals(found.revision()))) {
        violate(
            Promise.NOTHING_LOST,
            "campaign %s: line %d does not follow from what was there",
            line.campaign(),
            line.sequence());
      }
      if (changes && made != null) {
        states.put(line.campaign(), made);
      }
    }
  }

  private void oneEffect(PlatformLine line) {
    String action = line.actionId();
    if (action == null) {
      violate(
          Promise.RECORDS_AGREE, "line %d changed a campaign in no action's name", line.sequence());
    } else if (!applied.add(action)) {
      violate(
          Promise.NOTHING_TWICE, "action %s had a second effect, line %d", action, line.sequence());
    }
  }

  private void step(PlatformLine line, State found, State made) {
    Long before = found.budgetMicros();
    Long after = made.budgetMicros();
    if (!found.hasOtherBudgetThan(made) || before == null || after == null) {
      return;
    }
    BigInteger hundred = BigInteger.valueOf(100);
    BigInteger change = BigInteger.valueOf(after).subtract(BigInteger.valueOf(before)).abs();
    BigInteger limit = BigInteger.valueOf(before).multiply(BigInteger.valueOf(STEP_PERCENT));
    if (change.multiply(hundred).compareTo(limit) > 0) {
      violate(
          Promise.NO_CAP_PASSED,
          "line %d moved a budget from %d to %d micros, more than %d %%",
          line.sequence(),
          before,
          after,
          STEP_PERCENT);
    }
  }

  private void reports() {
    var claimed = new HashSet<String>();
    Map<String, String> byPlan = new HashMap<>();
    for (ReportedAction it : evidence.reported()) {
      if (it.claimsEffect()) {
        claimed.add(it.actionId());
        String other = byPlan.putIfAbsent(it.planId(), it.actionId());
        if (other != null && !other.equals(it.actionId())) {
          violate(
              Promise.NOTHING_TWICE,
              "plan %s changed a campaign by %s and by %s",
              it.planId(),
              other,
              it.actionId());
        }
        if (!applied.contains(it.actionId())) {
          violate(
              Promise.RECORDS_AGREE,
              "action %s is reported as done, and the platform knows nothing of it",
              it.actionId());
        }
      }
    }
    evidence.ledger().stream()
        .flatMap(ledger -> ledger.actions().stream())
        .filter(ActionRow::hasEffect)
        .map(ActionRow::actionId)
        .forEach(claimed::add);
    var silent = new TreeSet<>(applied);
    silent.removeAll(claimed);
    silent.forEach(
        it -> violate(Promise.NOTHING_LOST, "action %s had an effect that nobody reports", it));
  }

  private void ledger(LedgerEvidence ledger) {
    var written = new HashSet<String>();
    for (ActionRow row : ledger.actions()) {
      if (!written.add(row.actionId())) {
        violate(Promise.NOTHING_TWICE, "action %s is written down twice", row.actionId());
      }
      if (row.isUnsettled()) {
        violate(Promise.NOTHING_LOST, "action %s is still %s", row.actionId(), row.state());
      } else if (row.hasEffect() != applied.contains(row.actionId())) {
        violate(
            Promise.RECORDS_AGREE,
            "action %s is %s in the ledger, and the platform says the opposite",
            row.actionId(),
            row.state());
      }
    }
    unwritten(written);
    ledger.uses().forEach(this::use);
    raises(ledger.uses());
    violations.addAll(AuditChain.check(ledger.audit()));
  }

  /** Without the ledger, what reduces goes on, and the execution says so. */
  private void unwritten(Set<String> written) {
    Set<String> excused =
        evidence.reported().stream()
            .filter(ReportedAction::withoutLedger)
            .map(ReportedAction::actionId)
            .collect(Collectors.toSet());
    for (PlatformLine line : evidence.journal()) {
      String action = line.actionId();
      if (!line.isApplied() || action == null || written.contains(action)) {
        continue;
      }
      if (!excused.contains(action)) {
        violate(Promise.RECORDS_AGREE, "action %s had an effect without a ledger row", action);
      } else if (line.addedMicros() > 0) {
        violate(Promise.NO_CAP_PASSED, "action %s raised a budget without a ledger row", action);
      }
    }
  }

  /** What was raised, as the platform tells it, is what the ledger has committed. */
  private void raises(List<UseRow> uses) {
    Map<String, Long> raised = new TreeMap<>();
    for (PlatformLine line : evidence.journal()) {
      if (line.isApplied()) {
        raised.merge(line.campaignId(), line.addedMicros(), Math::addExact);
      }
    }
    raised.forEach(
        (campaign, added) -> {
          long committed =
              uses.stream()
                  .filter(it -> it.isDayOf(campaign))
                  .mapToLong(UseRow::committed)
                  .reduce(0, Math::addExact);
          if (committed != added) {
            violate(
                Promise.RECORDS_AGREE,
                "campaign %s was raised by %d micros, and the ledger committed %d",
                campaign,
                added,
                committed);
          }
        });
  }

  private void use(UseRow use) {
    BigInteger taken = BigInteger.valueOf(use.reserved()).add(BigInteger.valueOf(use.committed()));
    if (taken.compareTo(BigInteger.valueOf(use.cap())) > 0) {
      violate(
          Promise.NO_CAP_PASSED,
          "%s: %d micros reserved and %d committed pass the cap of %d",
          use.scope(),
          use.reserved(),
          use.committed(),
          use.cap());
    }
  }

  @FormatMethod
  private void violate(Promise promise, String what, Object... values) {
    violations.add(new Violation(promise, what.formatted(values)));
  }
}
