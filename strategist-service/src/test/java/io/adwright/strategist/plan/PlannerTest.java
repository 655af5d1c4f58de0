package io.adwright.strategist.plan;

import static io.adwright.strategist.plan.Diagnosed.context;
import static io.adwright.strategist.plan.Diagnosed.winner;
import static io.adwright.strategist.plan.Plans.kinds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Effect;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.contracts.event.Proposal;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.Severity;
import io.adwright.contracts.event.StepSource;
import io.adwright.contracts.event.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final Planner PLANNER = new Planner(PlanPolicy.DEFAULTS);

  @Test
  void theStrategyCarriesItsContextItsDiagnosisAndHowItWasMade() {
    // Given
    EventContext context = context("strategy-1", "run-7");
    Recall recall = winner().recall(context("recall-1", "run-7"));

    // When
    Strategy strategy = PLANNER.plan(recall, context);

    // Then
    assertThat(strategy.getContext()).isEqualTo(context);
    assertThat(strategy.getDiagnosis()).isEqualTo(recall.getDiagnosis());
    assertThat(strategy.getProvenance().getSource()).isEqualTo(StepSource.RULES);
    assertThat(strategy.getProvenance().getAgentVersion()).isEqualTo("strategist-1");
    assertThat(strategy.getRationale())
        .isEqualTo(
            "Set the daily budget from 100.00 USD to 120.00 USD. ROAS 3.20 is above target 1.50 and"
                + " the budget ran out on 6 of 7 days.");
  }

  @Test
  void anIdenticalInputOfAnotherRunIsTheSamePlan() {
    // Given
    Strategy first = PLANNER.plan(winner().recall(context("a", "run-1")), context("b", "run-1"));

    // When
    Strategy second = PLANNER.plan(winner().recall(context("c", "run-2")), context("d", "run-2"));

    // Then
    assertThat(second.getPlanId()).isEqualTo(first.getPlanId());
    assertThat(ids(second)).isEqualTo(ids(first));
  }

  @Test
  void theWordsOfAnExplanationDoNotMakeAnotherPlan() {
    // Given
    Recall recall = winner().recall(context("a", "run-1"));
    Diagnosis retold =
        Diagnosis.newBuilder(recall.getDiagnosis())
            .setExplanation("told otherwise")
            .setHypotheses(List.of("guessed"))
            .build();

    // When
    Strategy strategy =
        PLANNER.plan(Recall.newBuilder(recall).setDiagnosis(retold).build(), context("b", "run-1"));

    // Then
    assertThat(strategy.getPlanId()).isEqualTo(winner().planned().getPlanId());
  }

  @Test
  void anotherRevisionOfTheMetricsIsAnotherPlan() {
    // Given
    Recall recall = winner().recall(context("a", "run-1"));
    Diagnosis later = Diagnosis.newBuilder(recall.getDiagnosis()).setRevision(2).build();

    // When
    Strategy strategy =
        PLANNER.plan(Recall.newBuilder(recall).setDiagnosis(later).build(), context("b", "run-1"));

    // Then
    assertThat(strategy.getPlanId()).isNotEqualTo(winner().planned().getPlanId());
  }

  @Test
  void whatIsRememberedIsPartOfThePlan() {
    // Given
    Diagnosed remembering =
        winner()
            .learning(
                "L-1",
                LearningValidity.VALIDATED,
                FindingCode.SCALE_OPPORTUNITY,
                ActionKind.SET_DAILY_BUDGET,
                new Effect("roas", 0.2, 0.1, 0.3));

    // When
    Strategy strategy = remembering.planned();

    // Then
    assertThat(strategy.getLearnings()).hasSize(1);
    assertThat(strategy.getPlanId()).isNotEqualTo(winner().planned().getPlanId());
  }

  @Test
  void moreThanThreeProposalsAreCutToTheBestThree() {
    // Given
    Diagnosed troubled =
        Diagnosed.loser(Severity.CRITICAL, 0.3, 0.5)
            .kpis(k -> k.setConversionCount(0.0))
            .previous(k -> k.setConversionCount(0.0))
            .finding(FindingCode.LOW_CVR, Severity.HIGH, 0.95)
            .finding(FindingCode.LOW_CTR, Severity.LOW, 0.95);

    // When
    Strategy strategy = troubled.planned();

    // Then
    assertThat(kinds(strategy))
        .containsExactly(ActionKind.PAUSE, ActionKind.SET_DAILY_BUDGET, ActionKind.FIX_TRACKING);
    assertThat(strategy.getProposals()).extracting(Proposal::getRank).containsExactly(1, 2, 3);
  }

  @Test
  void aPolicyMayAskForOneProposalAndASmallerStep() {
    // Given
    PlanPolicy careful = new PlanPolicy(5, 1, 0, BudgetResponse.DEFAULTS);

    // When
    Strategy strategy =
        Diagnosed.loser(Severity.HIGH, 1.2, 1.5)
            .finding(FindingCode.LOW_CTR, Severity.LOW, 0.95)
            .policy(careful)
            .planned();

    // Then
    assertThat(strategy.getProposals()).hasSize(1);
    assertThat(Plans.first(strategy).getAction().getToMicros()).contains(95_000_000L);
  }

  @Test
  void aDiagnosisWithoutFindingsIsRefused() {
    // Given
    Diagnosed empty = new Diagnosed();

    // When
    assertThatThrownBy(empty::planned)
        // Then
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("campaign campaign has no findings");
  }

  private static List<String> ids(Strategy strategy) {
    return strategy.getProposals().stream().map(Proposal::getProposalId).toList();
  }
}
