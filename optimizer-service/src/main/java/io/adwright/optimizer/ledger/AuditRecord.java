package io.adwright.optimizer.ledger;

import java.time.Instant;

/**
 * One line of the audit.
 *
 * @param kind for example {@code PLAN}, {@code RECEIPT}, {@code APPROVAL}, {@code SWITCH}
 * @param at when it happened
 * @param subject the plan, action or control that it is about
 * @param body everything else, as JSON text; exactly these characters are hashed
 */
public record AuditRecord(String kind, Instant at, String subject, String body) {}
