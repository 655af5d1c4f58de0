package io.adwright.memory.learning;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningContext;
import io.adwright.contracts.event.LearningOrigin;
import io.adwright.contracts.event.LearningValidity;
import java.time.Instant;

/** What operators may do with learnings. */
public final class OperatorLearnings {
  private OperatorLearnings() {}

  /**
   * Returns a note. The same words of the same operator about the same situation are the same note,
   * so that sending them again is safe.
   *
   * @throws IllegalArgumentException if the text cannot be used; the message says why
   */
  public static Learning note(
      String tenantId, String operator, String text, LearningContext appliesTo, Instant now) {
    String id =
        ContentHash.of("note").and(tenantId).and(operator).and(text).andContent(appliesTo).id();
    Learning note =
        Learning.newBuilder()
            .setContext(context(id, "noted", now))
            .setLearningId(id)
            .setTenantId(tenantId)
            .setText(text)
            .setAppliesTo(appliesTo)
            .setEvidence(operator)
            .setValidity(LearningValidity.CANDIDATE)
            .setOrigin(LearningOrigin.OPERATOR)
            .setLearnedAt(now)
            .build();
    LearningCheck.require(note);
    return note;
  }

  /** Returns {@code learning} taken back; one that is already stays as it is. */
  public static Learning recall(Learning learning, String operator, String reason, Instant now) {
    return OutcomeLearner.isRecalled(learning)
        ? learning
        : Learning.newBuilder(learning)
            .setContext(context(learning.getLearningId(), "recalled", now))
            .setValidity(LearningValidity.RECALLED)
            .setRecalledBecause(reason + " (" + operator + ")")
            .build();
  }

  private static EventContext context(String learningId, String purpose, Instant now) {
    String eventId = ContentHash.of(purpose).and(learningId).and(now.toString()).id();
    return EventContext.newBuilder()
        .setEventId(eventId)
        .setCorrelationId(eventId)
        .setOccurredAt(now)
        .build();
  }
}
