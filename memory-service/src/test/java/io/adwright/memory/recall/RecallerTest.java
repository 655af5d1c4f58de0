package io.adwright.memory.recall;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Effect;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningContext;
import io.adwright.contracts.event.LearningOrigin;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.RecalledLearning;
import io.adwright.contracts.event.StepSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecallerTest {
  private final LexicalIndex index = new LexicalIndex();
  private final Recaller recaller = new Recaller(index, RecallPolicy.standard());
  private final Diagnosis diagnosis = Situations.budgetLimitedSearchCampaign();

  @Test
  void emptyMemoryIsANormalAnswer() {
    // Given nothing was ever learnt

    // When
    Recall recall = recaller.recall(diagnosis, Situations.CONTEXT);

    // Then
    assertThat(recall.getLearnings()).isEmpty();
    assertThat(recall.getDiagnosis()).isEqualTo(diagnosis);
    assertThat(recall.getContext()).isEqualTo(Situations.CONTEXT);
    assertThat(recall.getIndex()).isEqualTo("in-memory-lexical");
    assertThat(recall.getProvenance().getSource()).isEqualTo(StepSource.RULES);
    assertThat(recall.getProvenance().getAgentVersion()).isEqualTo("memory-2");
  }

  @Test
  void whatWasLearntInTheSameSituationIsRecalledWithItsReason() {
    // Given
    index.put(Learnings.raisingTheBudgetHelped("l-1").build());

    // When
    Recall recall = recaller.recall(diagnosis, Situations.CONTEXT);

    // Then
    RecalledLearning only = recall.getLearnings().getFirst();
    assertThat(recall.getLearnings()).hasSize(1);
    assertThat(only.getLearningId()).isEqualTo("l-1");
    assertThat(only.getEvidence()).isEqualTo("outcome o-1");
    assertThat(only.getWhyMatched())
        .startsWith(
            "agrees in finding (BUDGET_LIMITED), platform (GOOGLE_ADS), objective (SALES), action"
                + " (SET_DAILY_BUDGET); validated, learnt 12 days before; text similarity 0.");
  }

  @Test
  void aLearningAboutAnotherTroubleIsNotRecalled() {
    // Given
    index.put(
        Learnings.learning("l-1", "Broken conversion tracking made good campaigns look bad.")
            .setAppliesTo(
                LearningContext.newBuilder()
                    .setPlatform(Platform.META)
                    .setFinding(FindingCode.TRACKING_OUTAGE)
                    .setAction(ActionKind.FIX_TRACKING)
                    .build())
            .build());

    // When
    Recall recall = recaller.recall(diagnosis, Situations.CONTEXT);

    // Then
    assertThat(recall.getLearnings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"REJECTED", "RECALLED"})
  void whatWasRejectedOrRecalledIsNeverReturned(LearningValidity verdict) {
    // Given: even if the index should still have it
    index.put(Learnings.raisingTheBudgetHelped("l-1").setValidity(verdict).build());

    // When
    Recall recall = recaller.recall(diagnosis, Situations.CONTEXT);

    // Then
    assertThat(recall.getLearnings()).isEmpty();
  }

  @Test
  void whatWasMeasuredComesBeforeWhatPeopleSayAndThatBeforeThePlaybook() {
    // Given
    var candidate = LearningValidity.CANDIDATE;
    index.put(of("a-playbook", LearningOrigin.PLAYBOOK, candidate));
    index.put(of("b-note", LearningOrigin.OPERATOR, candidate));
    index.put(of("c-measured-once", LearningOrigin.OUTCOME, candidate));
    index.put(of("d-validated", LearningOrigin.OUTCOME, LearningValidity.VALIDATED));

    // When
    Recall recall = recaller.recall(diagnosis, Situations.CONTEXT);

    // Then
    assertThat(recall.getLearnings())
        .extracting(RecalledLearning::getLearningId)
        .containsExactly("d-validated", "c-measured-once", "b-note", "a-playbook");
    assertThat(recall.getLearnings().getLast().getWhyMatched())
        .contains("from the playbook, not measured here");
  }

  @Test
  void aCertainEffectComesBeforeAnUncertainOne() {
    // Given
    index.put(Learnings.raisingTheBudgetHelped("a-unclear").setEffect(effect(-0.2, 0.4)).build());
    index.put(Learnings.raisingTheBudgetHelped("b-clear").setEffect(effect(0.08, 0.12)).build());

    // When
    Recall recall = recaller.recall(diagnosis, Situations.CONTEXT);

    // Then
    assertThat(recall.getLearnings())
        .extracting(RecalledLearning::getLearningId)
        .containsExactly("b-clear", "a-unclear");
  }

  @Test
  void aSearchThatFailsIsAnEmptyRecallThatSaysSo() {
    // Given
    var broken = new Recaller(new BrokenSearch(), RecallPolicy.standard());

    // When
    Recall recall = broken.recall(diagnosis, Situations.CONTEXT);

    // Then
    assertThat(recall.getLearnings()).isEmpty();
    assertThat(recall.getProvenance().getDegradedBecause()).contains(Recaller.SEARCH_FAILED);
  }

  @Test
  void theBasisOfARecallChangesWithWhatWouldBeRecalledAndWithNothingElse() {
    // Given
    index.put(Learnings.raisingTheBudgetHelped("l-1").build());
    String before = recaller.basis(diagnosis);
    index.put(Learnings.learning("elsewhere", "Quite another thing.").build());
    String afterAnotherThing = recaller.basis(diagnosis);

    // When
    index.put(
        Learnings.raisingTheBudgetHelped("l-1").setValidity(LearningValidity.CANDIDATE).build());

    // Then
    assertThat(afterAnotherThing).isEqualTo(before);
    assertThat(recaller.basis(diagnosis)).isNotEqualTo(before);
  }

  @Test
  void learningsOfAnotherTenantStayTheirs() {
    // Given
    index.put(Learnings.raisingTheBudgetHelped("l-1").setTenantId("rival").build());

    // When
    Recall recall = recaller.recall(diagnosis, Situations.CONTEXT);

    // Then
    assertThat(recall.getLearnings()).isEmpty();
  }

  @Test
  void aValidatedLearningComesBeforeACandidateAndAFreshOneBeforeAnOldOne() {
    // Given
    accept("a-candidate", LearningValidity.CANDIDATE, 1);
    accept("b-old", LearningValidity.VALIDATED, 150);
    accept("c-fresh", LearningValidity.VALIDATED, 1);

    // When
    Recall recall = recaller.recall(diagnosis, Situations.CONTEXT);

    // Then
    assertThat(recall.getLearnings())
        .extracting(RecalledLearning::getLearningId)
        .containsExactly("c-fresh", "b-old", "a-candidate");
  }

  @Test
  void whatAppliesToAnotherPlatformWeighsLess() {
    // Given
    Learning here = Learnings.raisingTheBudgetHelped("here").build();
    var elsewhere = LearningContext.newBuilder(here.getAppliesTo()).setPlatform(Platform.META);
    index.put(here);
    index.put(Learnings.raisingTheBudgetHelped("a-there").setAppliesTo(elsewhere.build()).build());

    // When
    Recall recall = recaller.recall(diagnosis, Situations.CONTEXT);

    // Then
    assertThat(recall.getLearnings())
        .extracting(RecalledLearning::getLearningId)
        .containsExactly("here", "a-there");
    assertThat(recall.getLearnings().getLast().getWhyMatched())
        .contains("differs in platform (META)");
  }

  @Test
  void noMoreThanFiveAreRecalled() {
    // Given
    IntStream.range(0, 40)
        .forEach(i -> index.put(Learnings.raisingTheBudgetHelped("l-" + i).build()));

    // When
    Recall recall = recaller.recall(diagnosis, Situations.CONTEXT);

    // Then
    assertThat(recall.getLearnings()).hasSize(5);
  }

  private static Learning of(String id, LearningOrigin origin, LearningValidity validity) {
    return Learnings.raisingTheBudgetHelped(id).setOrigin(origin).setValidity(validity).build();
  }

  private static Effect effect(double low, double high) {
    return Effect.newBuilder()
        .setMetric("roas")
        .setLow(low)
        .setMid((low + high) / 2)
        .setHigh(high)
        .build();
  }

  private static final class BrokenSearch implements LearningSearch {
    @Override
    public String name() {
      return "broken";
    }

    @Override
    public Optional<String> degradedBecause() {
      return Optional.empty();
    }

    @Override
    public List<Hit> search(String tenantId, String text, int limit) {
      throw new SearchFailedException("the model is gone", new IllegalStateException());
    }
  }

  private void accept(String id, LearningValidity validity, int daysOld) {
    index.put(
        Learnings.raisingTheBudgetHelped(id)
            .setValidity(validity)
            .setLearnedAt(Situations.AS_OF.minus(Duration.ofDays(daysOld)))
            .build());
  }
}
