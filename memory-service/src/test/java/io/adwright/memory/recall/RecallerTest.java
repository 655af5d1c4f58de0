package io.adwright.memory.recall;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningContext;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.RecalledLearning;
import io.adwright.contracts.event.StepSource;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecallerTest {
  private final LearningStore store = new LearningStore(new LexicalIndex());
  private final Recaller recaller = new Recaller(store, RecallPolicy.standard());
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
    assertThat(recall.getProvenance().getAgentVersion()).isEqualTo("memory-1");
  }

  @Test
  void whatWasLearntInTheSameSituationIsRecalledWithItsReason() {
    // Given
    store.accept(Learnings.raisingTheBudgetHelped("l-1").build());

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
    store.accept(
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
    // Given
    store.accept(Learnings.raisingTheBudgetHelped("l-1").build());

    // When
    store.accept(Learnings.raisingTheBudgetHelped("l-1").setValidity(verdict).build());

    // Then
    assertThat(recaller.recall(diagnosis, Situations.CONTEXT).getLearnings()).isEmpty();
    assertThat(store.size()).isZero();
  }

  @Test
  void aTombstoneForgets() {
    // Given
    store.accept(Learnings.raisingTheBudgetHelped("l-1").build());

    // When
    store.forget("l-1");

    // Then
    assertThat(recaller.recall(diagnosis, Situations.CONTEXT).getLearnings()).isEmpty();
  }

  @Test
  void learningsOfAnotherTenantStayTheirs() {
    // Given
    store.accept(Learnings.raisingTheBudgetHelped("l-1").setTenantId("rival").build());

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
    store.accept(here);
    store.accept(
        Learnings.raisingTheBudgetHelped("a-there").setAppliesTo(elsewhere.build()).build());

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
        .forEach(i -> store.accept(Learnings.raisingTheBudgetHelped("l-" + i).build()));

    // When
    Recall recall = recaller.recall(diagnosis, Situations.CONTEXT);

    // Then
    assertThat(recall.getLearnings()).hasSize(5);
  }

  private void accept(String id, LearningValidity validity, int daysOld) {
    store.accept(
        Learnings.raisingTheBudgetHelped(id)
            .setValidity(validity)
            .setLearnedAt(Situations.AS_OF.minus(Duration.ofDays(daysOld)))
            .build());
  }
}
