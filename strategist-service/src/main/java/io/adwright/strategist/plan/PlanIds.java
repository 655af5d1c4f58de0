package io.adwright.strategist.plan;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Provenance;
import io.adwright.contracts.event.RecalledLearning;
import java.time.Instant;
import java.util.List;

/**
 * Ids of plans and proposals, by which a repeated run is recognised.
 *
 * <p>A plan is what it was made from and what it wants: the diagnosis, which learnings were at
 * hand, and the actions in their order. When and in which run that was does not count; nor do texts
 * meant for people, which may be worded differently each time; nor how well a learning scored,
 * which changes with the day.
 */
public final class PlanIds {
  private static final EventContext NO_RUN =
      EventContext.newBuilder()
          .setEventId("")
          .setCorrelationId("")
          .setOccurredAt(Instant.EPOCH)
          .build();
  private static final Provenance NOBODY = Provenances.rules("");

  private PlanIds() {}

  /**
   * Returns the id of a plan.
   *
   * @param actions in order of rank
   */
  public static String plan(
      Diagnosis diagnosis, List<RecalledLearning> learnings, List<ActionSpec> actions) {
    ContentHash hash = ContentHash.of("plan").and(anonymous(diagnosis)).and(learnings.size());
    learnings.stream().map(RecalledLearning::getLearningId).sorted().forEach(hash::and);
    actions.forEach(hash::and);
    return hash.id();
  }

  /** Returns the id of the proposal of {@code action} in a plan. */
  public static String proposal(String planId, ActionSpec action) {
    return ContentHash.of("proposal").and(planId).and(action).id();
  }

  private static Diagnosis anonymous(Diagnosis diagnosis) {
    return Diagnosis.newBuilder(diagnosis)
        .setContext(NO_RUN)
        .setProvenance(NOBODY)
        .setExplanation("")
        .setHypotheses(List.of())
        .build();
  }
}
