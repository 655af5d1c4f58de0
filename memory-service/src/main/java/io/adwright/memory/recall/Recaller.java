package io.adwright.memory.recall;

import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.RecalledLearning;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Recalls what was learnt in situations like that of a diagnosis.
 *
 * <p>The index proposes by similarity of text; the score then is the geometric mean of similarity
 * and fit of the situation (neither makes up for the lack of the other) times the weights of
 * validity and age. Age is reckoned at the time of the diagnosis, so that a replay gives the same.
 */
public final class Recaller {
  /** Version of this reasoning. */
  public static final String VERSION = "memory-1";

  private static final double SCORE_STEPS = 10_000;
  private static final Comparator<RecalledLearning> BEST_FIRST =
      Comparator.comparingDouble(RecalledLearning::getScore)
          .reversed()
          .thenComparing(RecalledLearning::getLearningId);

  private final LearningStore store;
  private final RecallPolicy policy;

  public Recaller(LearningStore store, RecallPolicy policy) {
    this.store = store;
    this.policy = policy;
  }

  /**
   * Returns {@code diagnosis} with what its tenant has learnt about such situations, best first; an
   * empty list where nothing fits.
   */
  public Recall recall(Diagnosis diagnosis, EventContext context) {
    String query = RecallQuery.textOf(diagnosis);
    String tenant = diagnosis.getCampaign().getRef().getTenantId();
    List<RecalledLearning> recalled =
        store.index().search(tenant, query, policy.candidates()).stream()
            .map(hit -> weigh(hit, diagnosis))
            .filter(learning -> learning.getScore() >= policy.floor())
            .sorted(BEST_FIRST)
            .limit(policy.limit())
            .toList();
    return Recall.newBuilder()
        .setContext(context)
        .setProvenance(Provenances.rules(VERSION))
        .setDiagnosis(diagnosis)
        .setQueryText(query)
        .setLearnings(recalled)
        .setIndex(store.index().name())
        .build();
  }

  private RecalledLearning weigh(MemoryIndex.Hit hit, Diagnosis diagnosis) {
    Learning learning = hit.learning();
    SituationFit fit = SituationFit.of(learning.getAppliesTo(), diagnosis);
    Duration age = Duration.between(learning.getLearnedAt(), diagnosis.getAsOf());
    double closeness = Math.sqrt(Math.max(0, hit.similarity()) * fit.share());
    double score = closeness * validityWeight(learning) * policy.ageWeight(age);
    return RecalledLearning.newBuilder()
        .setLearningId(learning.getLearningId())
        .setText(learning.getText())
        .setScore(rounded(score))
        .setSimilarity(rounded(hit.similarity()))
        .setWhyMatched(why(hit, fit, age))
        .setAppliesTo(learning.getAppliesTo())
        .setEffect(learning.getEffect().orElse(null))
        .setEvidence(learning.getEvidence())
        .setValidity(learning.getValidity())
        .setOrigin(learning.getOrigin())
        .build();
  }

  private double validityWeight(Learning learning) {
    return switch (learning.getValidity()) {
      case VALIDATED -> 1;
      case CANDIDATE -> policy.candidateWeight();
      case REJECTED, RECALLED -> 0;
    };
  }

  private static String why(MemoryIndex.Hit hit, SituationFit fit, Duration age) {
    boolean validated = hit.learning().getValidity() == LearningValidity.VALIDATED;
    return String.format(
        Locale.ROOT,
        "%s; %s, learnt %d days before; text similarity %.2f",
        fit.text(),
        validated ? "validated" : "not yet validated",
        Math.max(0, age.toDays()),
        hit.similarity());
  }

  /** Cuts noise of the last binary digits, so that equal inputs look equal to people too. */
  private static double rounded(double value) {
    return Math.round(value * SCORE_STEPS) / SCORE_STEPS;
  }
}
