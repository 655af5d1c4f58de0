package io.adwright.deploy.upkeep;

import io.adwright.contracts.ControlKeys;
import io.adwright.contracts.Topics;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.ControlKind;
import io.adwright.contracts.event.ControlScope;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningContext;
import io.adwright.contracts.event.LearningOrigin;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.teststack.Events;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Somebody about whom services and operators write what they would.
 *
 * @param tenantId by which the customer is known
 */
record Customer(String tenantId) {

  /** The order that engages or releases the kill switch for all campaigns. */
  Control killSwitch(boolean engaged, String reason) {
    EventContext context = context();
    return Control.newBuilder()
        .setContext(context)
        .setControlId(context.getEventId())
        .setKind(ControlKind.KILL_SWITCH)
        .setScope(ControlScope.newBuilder().setTenantId(tenantId).build())
        .setEngaged(engaged)
        .setOperator("ann")
        .setReason(reason)
        .build();
  }

  /** Gives that order. */
  void orderKillSwitch(Events events, boolean engaged, String reason) {
    Control order = killSwitch(engaged, reason);
    events.send(Topics.CONTROLS, ControlKeys.of(order), order);
  }

  /** Writes a learning down; a later text of the same takes its place. */
  void learn(Events events, String learningId, String text) {
    var learning =
        Learning.newBuilder()
            .setContext(context())
            .setLearningId(learningId)
            .setTenantId(tenantId)
            .setText(text)
            .setAppliesTo(LearningContext.newBuilder().build())
            .setEvidence("ann")
            .setValidity(LearningValidity.VALIDATED)
            .setOrigin(LearningOrigin.OPERATOR)
            .setLearnedAt(now())
            .build();
    events.send(Topics.LEARNINGS, key(learningId), learning);
  }

  /** Deletes a learning. */
  void forget(Events events, String learningId) {
    events.sendTombstone(Topics.LEARNINGS, key(learningId));
  }

  private String key(String learningId) {
    return tenantId + "/" + learningId;
  }

  /** Of an event that nothing else caused. */
  static EventContext context() {
    String id = UUID.randomUUID().toString();
    return EventContext.newBuilder()
        .setEventId(id)
        .setCorrelationId(id)
        .setOccurredAt(now())
        .build();
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
