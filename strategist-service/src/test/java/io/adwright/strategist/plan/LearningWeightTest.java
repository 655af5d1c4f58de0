package io.adwright.strategist.plan;

import static io.adwright.contracts.event.ActionKind.PAUSE;
import static io.adwright.contracts.event.ActionKind.SET_DAILY_BUDGET;
import static io.adwright.contracts.event.FindingCode.LOW_CTR;
import static io.adwright.contracts.event.FindingCode.LOW_ROAS;
import static io.adwright.contracts.event.LearningValidity.CANDIDATE;
import static io.adwright.contracts.event.LearningValidity.VALIDATED;
import static io.adwright.strategist.plan.Diagnosed.loser;
import static io.adwright.strategist.plan.Plans.kinds;
import static io.adwright.strategist.plan.Plans.the;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Effect;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.LearningContext;
import io.adwright.contracts.event.LearningOrigin;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.RecalledLearning;
import io.adwright.contracts.event.Severity;
import io.adwright.contracts.event.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LearningWeightTest {
  private static final Effect BETTER = new Effect("roas", 0.2, 0.1, 0.3);
  private static final Effect WORSE = new Effect("roas", -0.2, -0.3, -0.1);
  private static final Effect UNCLEAR = new Effect("roas", 0.1, -0.1, 0.3);

  private static Diagnosed hopeless() {
    return loser(Severity.CRITICAL, 0.42, 0.57);
  }

  @Test
  void withoutLearningsThePauseComesFirst() {
    // Given
    Diagnosed diagnosed = hopeless();

    // When
    Strategy strategy = diagnosed.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(PAUSE, SET_DAILY_BUDGET);
    assertThat(strategy.getProposals()).allMatch(p -> p.getLearningIds().isEmpty());
  }

  @Test
  void whatHelpedBeforeRisesAndIsNamed() {
    // Given
    Diagnosed diagnosed = hopeless().learning("L-1", VALIDATED, LOW_ROAS, SET_DAILY_BUDGET, BETTER);

    // When
    Strategy strategy = diagnosed.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(SET_DAILY_BUDGET, PAUSE);
    assertThat(the(strategy, SET_DAILY_BUDGET).getLearningIds()).containsExactly("L-1");
    assertThat(strategy.getRationale()).endsWith("weighed in: 1.");
  }

  @Test
  void whatDidHarmBeforeFalls() {
    // Given
    Diagnosed diagnosed = hopeless().learning("L-1", VALIDATED, LOW_ROAS, PAUSE, WORSE);

    // When
    Strategy strategy = diagnosed.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(SET_DAILY_BUDGET, PAUSE);
    assertThat(the(strategy, PAUSE).getLearningIds()).containsExactly("L-1");
  }

  @Test
  void whatWasLearntOfARaisedBudgetSaysNothingOfALoweredOne() {
    // Given
    Diagnosed diagnosed =
        hopeless()
            .learning("L-1", VALIDATED, LOW_ROAS, SET_DAILY_BUDGET, BETTER)
            .but(
                learning ->
                    learning.setAppliesTo(
                        LearningContext.newBuilder(learning.getAppliesTo())
                            .setExposure(Exposure.RAISES)
                            .build()));

    // When
    Strategy strategy = diagnosed.planned();

    // Then
    assertThat(the(strategy, SET_DAILY_BUDGET).getLearningIds()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"OPERATOR", "PLAYBOOK"})
  void whatWasNotMeasuredWeighsNoMoreThanACandidateWhateverItSays(LearningOrigin origin) {
    // Given
    Diagnosed diagnosed =
        hopeless()
            .learning("L-1", VALIDATED, LOW_ROAS, SET_DAILY_BUDGET, BETTER)
            .but(learning -> learning.setOrigin(origin));

    // When
    Strategy strategy = diagnosed.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(PAUSE, SET_DAILY_BUDGET);
  }

  @Test
  void aCandidateWeighsHalf() {
    // Given
    Diagnosed diagnosed = hopeless().learning("L-1", CANDIDATE, LOW_ROAS, SET_DAILY_BUDGET, BETTER);

    // When
    Strategy strategy = diagnosed.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(PAUSE, SET_DAILY_BUDGET);
    assertThat(the(strategy, SET_DAILY_BUDGET).getLearningIds()).containsExactly("L-1");
  }

  @ParameterizedTest
  @EnumSource(names = {"REJECTED", "RECALLED"})
  void whatWasTakenBackNeverCounts(LearningValidity validity) {
    // Given
    Diagnosed diagnosed = hopeless().learning("L-1", validity, LOW_ROAS, SET_DAILY_BUDGET, BETTER);

    // When
    Strategy strategy = diagnosed.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(PAUSE, SET_DAILY_BUDGET);
    assertThat(strategy.getProposals()).allMatch(p -> p.getLearningIds().isEmpty());
  }

  @Test
  void anUnclearEffectAndAnotherFindingDoNotCount() {
    // Given
    Diagnosed diagnosed =
        hopeless()
            .learning("L-1", VALIDATED, LOW_ROAS, SET_DAILY_BUDGET, UNCLEAR)
            .learning("L-2", VALIDATED, LOW_CTR, SET_DAILY_BUDGET, BETTER);

    // When
    Strategy strategy = diagnosed.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(PAUSE, SET_DAILY_BUDGET);
    assertThat(strategy.getProposals()).allMatch(p -> p.getLearningIds().isEmpty());
  }

  @Test
  void aCostThatFellIsAnImprovement() {
    // Given
    Effect cheaper = new Effect("cpa", -0.2, -0.3, -0.1);
    Diagnosed diagnosed =
        hopeless().learning("L-1", VALIDATED, LOW_ROAS, SET_DAILY_BUDGET, cheaper);

    // When
    Strategy strategy = diagnosed.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(SET_DAILY_BUDGET, PAUSE);
  }

  @Test
  void manyLearningsMoveAScoreNoFurtherThanOne() {
    // Given
    Diagnosed one = hopeless().learning("L-0", VALIDATED, LOW_ROAS, SET_DAILY_BUDGET, BETTER);
    Diagnosed many = hopeless();
    for (int i = 0; i < 50; i++) {
      many.learning("L-" + i, VALIDATED, LOW_ROAS, SET_DAILY_BUDGET, BETTER);
    }

    // When
    double shift = shift(many);

    // Then
    assertThat(shift).isEqualTo(shift(one)).isEqualTo(PlanPolicy.DEFAULT_LEARNING_WEIGHT);
  }

  @Test
  void aLearningOfAnotherPlatformDoesNotCount() {
    // Given
    RecalledLearning learning =
        hopeless()
            .learning("L-1", VALIDATED, LOW_ROAS, SET_DAILY_BUDGET, BETTER)
            .recall(Diagnosed.context("e", "r"))
            .getLearnings()
            .getFirst();
    RecalledLearning foreign =
        RecalledLearning.newBuilder(learning)
            .setAppliesTo(
                LearningContext.newBuilder(learning.getAppliesTo())
                    .setPlatform(Platform.META)
                    .build())
            .build();

    // When
    double shift = shift(hopeless(), List.of(foreign));

    // Then
    assertThat(shift).isZero();
  }

  private static double shift(Diagnosed diagnosed) {
    return shift(diagnosed, diagnosed.recall(Diagnosed.context("e", "r")).getLearnings());
  }

  private static double shift(Diagnosed diagnosed, List<RecalledLearning> learnings) {
    var diagnosis = diagnosed.diagnosis(Diagnosed.context("e", "r"));
    Situation situation = new Situation(diagnosis, PlanPolicy.DEFAULTS);
    Candidate cut =
        new ReduceSpend().propose(diagnosis.getFindings().getFirst(), situation).getLast();
    return new LearningWeight(
            diagnosis.getCampaign(), learnings, PlanPolicy.DEFAULT_LEARNING_WEIGHT)
        .shift(cut);
  }
}
