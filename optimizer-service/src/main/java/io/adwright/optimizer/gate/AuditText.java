package io.adwright.optimizer.gate;

import io.adwright.contracts.event.Decision;
import io.adwright.optimizer.ledger.AuditRecord;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what the audit keeps. The events' own text form is JSON and names every field. */
final class AuditText {
  private AuditText() {}

  /** What the gate made of a plan, with everything that took part in it. */
  static AuditRecord plan(PlanContext context, List<Judgement> judged) {
    String decisions =
        judged.stream()
            .map(it -> it.decision().toString())
            .collect(Collectors.joining(",", "[", "]"));
    return new AuditRecord(
        "PLAN",
        context.now(),
        context.plan().getPlanId(),
        "{\"policies\":\"%s\",\"madeBy\":%s,\"decisions\":%s}"
            .formatted(context.gate().version(), context.plan().getProvenance(), decisions));
  }

  /** What came of one action. */
  static AuditRecord outcome(String kind, Instant now, Decision decision) {
    return new AuditRecord(kind, now, decision.getActionId(), decision.toString());
  }
}
