package io.adwright.memory.recall;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningOrigin;
import io.adwright.contracts.event.Provenance;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.RecalledLearning;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Recalls what was learnt in situations like that of a diagnosis.
 *
 * <p>The search proposes by similarity of text. Relevance is the geometric mean of similarity and
 * fit of the situation (neither makes up for the lack of the other) times the weight of age; what
 * is below the floor is not recalled. The score is relevance times {@link Trust}. Age is reckoned
 * at the time of the diagnosis, so that a replay gives the same; the playbook does not age, it is
 * reviewed.
 */
public final class Recaller {
  /** Version of the reasoning. */
  public static final String VERSION = "memory-2";

  /** Reason code of an empty recall that should perhaps not be empty. */
  public static final String SEARCH_FAILED = "MEMORY_SEARCH_FAILED";

  private static final double SCORE_STEPS = 1_000_000;
  private static final Comparator<RecalledLearning> BEST_FIRST =
      Comparator.comparingDouble(RecalledLearning::getScore)
          .reversed()
          .thenComparing(RecalledLearning::getLearningId);

  private final LearningSearch search;
  private final RecallPolicy policy;

  public Recaller(LearningSearch search, RecallPolicy policy) {
    this.search = search;
    this.policy = policy;
  }

  /**
   * Returns {@code diagnosis} with what its tenant has learnt about such situations, best first; an
   * empty list where nothing fits.
   */
  public Recall recall(Diagnosis diagnosis, EventContext context) {
    Found found = found(diagnosis);
    return Recall.newBuilder()
        .setContext(context)
        .setProvenance(found.provenance())
        .setDiagnosis(diagnosis)
        .setQueryText(RecallQuery.textOf(diagnosis))
        .setLearnings(found.learnings())
        .setIndex(search.name())
        .build();
  }

  /**
   * Returns a hash of all that a recall for {@code diagnosis} depends on beside the diagnosis: what
   * would be recalled, what searches, and the policy. Learnings that this diagnosis does not meet
   * leave it as it is, however many come.
   */
  public String basis(Diagnosis diagnosis) {
    Found found = found(diagnosis);
    ContentHash hash =
        ContentHash.of("recall")
            .and(policy.toString())
            .and(search.name())
            .and(found.degradedBecause().orElse(""));
    found.learnings().forEach(hash::andContent);
    return hash.id();
  }

  /** What was found, and whether that is less than usual. */
  private record Found(List<RecalledLearning> learnings, Optional<String> degradedBecause) {

    Provenance provenance() {
      return Provenance.newBuilder(Provenances.rules(VERSION))
          .setDegradedBecause(degradedBecause.orElse(null))
          .build();
    }
  }

  private Found found(Diagnosis diagnosis) {
    try {
      return new Found(fitting(diagnosis), search.degradedBecause());
    } catch (SearchFailedException failure) {
      // A run without memory is worth more than no run.
      return new Found(List.of(), Optional.of(SEARCH_FAILED));
    }
  }

  private List<RecalledLearning> fitting(Diagnosis diagnosis) {
    String tenant = diagnosis.getCampaign().getRef().getTenantId();
    return search.search(tenant, RecallQuery.textOf(diagnosis), policy.candidates()).stream()
        .map(hit -> weigh(hit, diagnosis))
        .filter(weighed -> weighed.relevance() >= policy.floor() && weighed.trust() > 0)
        .map(Weighed::recalled)
        .sorted(BEST_FIRST)
        .limit(policy.limit())
        .toList();
  }

  private Weighed weigh(LearningSearch.Hit hit, Diagnosis diagnosis) {
    Learning learning = hit.learning();
    SituationFit fit = SituationFit.of(learning.getAppliesTo(), diagnosis);
    boolean ages = learning.getOrigin() != LearningOrigin.PLAYBOOK;
    Duration age =
        ages ? Duration.between(learning.getLearnedAt(), diagnosis.getAsOf()) : Duration.ZERO;
    double closeness = Math.sqrt(Math.max(0, hit.similarity()) * fit.share());
    return new Weighed(
        hit, fit, age, closeness * policy.ageWeight(age), policy.trust().of(learning));
  }

  /** A hit with all that speaks for it. */
  private record Weighed(
      LearningSearch.Hit hit, SituationFit fit, Duration age, double relevance, double trust) {

    RecalledLearning recalled() {
      Learning learning = hit.learning();
      return RecalledLearning.newBuilder()
          .setLearningId(learning.getLearningId())
          .setText(learning.getText())
          .setScore(rounded(relevance * trust))
          .setSimilarity(rounded(hit.similarity()))
          .setWhyMatched(why())
          .setAppliesTo(learning.getAppliesTo())
          .setEffect(learning.getEffect().orElse(null))
          .setEvidence(learning.getEvidence())
          .setValidity(learning.getValidity())
          .setOrigin(learning.getOrigin())
          .build();
    }

    private String why() {
      return String.format(
          Locale.ROOT, "%s; %s; text similarity %.2f", fit.text(), standing(), hit.similarity());
    }

    private String standing() {
      long days = Math.max(0, age.toDays());
      return switch (hit.learning().getOrigin()) {
        case PLAYBOOK -> "from the playbook, not measured here";
        case OPERATOR -> "an operator's note, written " + days + " days before";
        case OUTCOME ->
            switch (hit.learning().getValidity()) {
              case VALIDATED -> "validated, learnt " + days + " days before";
              case CANDIDATE, REJECTED, RECALLED ->
                  "not yet validated, learnt " + days + " days before";
            };
      };
    }

    /** Cuts noise of the last binary digits, so that equal inputs look equal to people too. */
    private static double rounded(double value) {
      return Math.round(value * SCORE_STEPS) / SCORE_STEPS;
    }
  }
}
