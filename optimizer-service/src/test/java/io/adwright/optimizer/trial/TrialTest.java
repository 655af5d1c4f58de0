package io.adwright.optimizer.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.RuleFired;
import io.adwright.contracts.event.RuleResult;
import io.adwright.contracts.event.Strategy;
import io.adwright.contracts.event.VerdictKind;
import io.adwright.optimizer.gate.Gate;
import io.adwright.optimizer.gate.GatePolicy;
import io.adwright.optimizer.gate.Plans;
import io.adwright.optimizer.policy.PolicyCompiler;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {
  private static final PolicyCompiler COMPILER = new PolicyCompiler();
  private static final Gate GATE = new Gate(GatePolicy.standard());
  private static final ActionSpec RAISE = Plans.setDailyBudget(50_000_000, 60_000_000);

  @ParameterizedTest
  @CsvSource({
    "ALLOW, block, BLOCK",
    "ALLOW, ask, ASK",
    "CLAMP, ask, ASK",
    "ASK, block, BLOCK",
    "ASK, allow, ASK",
    "BLOCK, ask, BLOCK"
  })
  void aPolicyTightensWhatWasDecidedAndNothingElse(
      VerdictKind before, String then, VerdictKind after) throws IOException {
    // Given
    String policy = policy("tried", "action.raises", "then: " + then);

    // When
    Tried tried = ask(policy, RAISE, before);

    // Then
    assertThat(tried.before()).isEqualTo(before);
    assertThat(tried.after()).isEqualTo(after);
    assertThat(tried.changes()).isEqualTo(before != after);
    assertThat(tried.because())
        .isEqualTo(before == after ? List.of() : List.of("policy:tried: as agreed"));
    assertThat(tried.unsure()).isFalse();
  }

  @Test
  void aLimitThatLeavesLessIsAChangeWithItsAmount() throws IOException {
    // Given
    String policy = policy("ten", "action.raises", "then: clamp\n    to: micros(55)");

    // When
    Tried tried = ask(policy, RAISE, VerdictKind.CLAMP);

    // Then
    assertThat(tried.after()).isEqualTo(VerdictKind.CLAMP);
    assertThat(tried.smaller()).isTrue();
    assertThat(tried.because()).singleElement().asString().contains("55.00");
  }

  @Test
  void aPolicyIsAskedAboutWhatTheStepLimitLeaves() throws IOException {
    // Given
    String policy = policy("large", "action.to_micros > micros(60)", "then: block");

    // When
    Tried tried = ask(policy, Plans.setDailyBudget(50_000_000, 90_000_000), VerdictKind.CLAMP);

    // Then
    assertThat(tried.changes()).isFalse();
  }

  @Test
  void aPolicyTakesThePlaceOfItsNamesakeAndWhatNobodyAskedThenIsNotKnown() throws IOException {
    // Given
    var blocked =
        new RuleFired("policy:freeze", "1", RuleResult.BLOCKED, "nothing is raised in winter");

    // When
    Tried tried =
        ask(policy("freeze", "action.reduces", "then: block"), RAISE, VerdictKind.BLOCK, blocked);

    // Then
    assertThat(tried.after()).isEqualTo(VerdictKind.ALLOW);
    assertThat(tried.unsure()).isTrue();
    assertThat(tried.because())
        .containsExactly("policy:freeze no longer says: nothing is raised in winter");
  }

  @Test
  void adviceIsNotJudgedByPolicies() throws IOException {
    // Given
    ActionSpec advice = Plans.action(ActionKind.FIX_TRACKING);

    // When
    Question.Answer answer =
        question(policy("all", "'true' == 'true'", "then: block"), advice, VerdictKind.ALLOW)
            .answer(COMPILER, GATE);

    // Then
    assertThat(answer.decisions()).isEmpty();
  }

  @Test
  void aWrongPolicyIsAnsweredWithAllThatIsWrongAndWhere() throws IOException {
    // Given
    String policy = policy("one", "kpis.rosa < 2.0", "then: ask") + entry("two", "1", "then: no");

    // When
    Question.Answer answer = question(policy, RAISE, VerdictKind.ALLOW).answer(COMPILER, GATE);

    // Then
    assertThat(answer.decisions()).isEmpty();
    assertThat(answer.problems())
        .extracting(Question.Wrong::line, Question.Wrong::policy)
        .contains(tuple(4, "one"), tuple(9, "two"));
  }

  private static Tried ask(String policy, ActionSpec action, VerdictKind before, RuleFired... rules)
      throws IOException {
    Question.Answer answer = question(policy, action, before, rules).answer(COMPILER, GATE);
    assertThat(answer.problems()).isEmpty();
    return answer.decisions().getFirst().tried();
  }

  private static Question question(
      String policy, ActionSpec action, VerdictKind before, RuleFired... rules) throws IOException {
    Strategy plan = Plans.plan(action);
    var run =
        new Question.Run(
            "run-1",
            plan.toByteBuffer().array(),
            execution(plan, before, List.of(rules)).toByteBuffer().array());
    return new Question(policy, List.of(run));
  }

  private static Execution execution(Strategy plan, VerdictKind verdict, List<RuleFired> rules) {
    CampaignRef campaign = plan.getDiagnosis().getCampaign().getRef();
    Decision decision =
        Decision.newBuilder()
            .setActionId("a-1")
            .setProposalId(plan.getProposals().getFirst().getProposalId())
            .setProposed(plan.getProposals().getFirst().getAction())
            .setVerdict(verdict)
            .setRules(rules)
            .setMode(AutonomyMode.AUTONOMOUS)
            .setStatus(ExecutionStatus.NOT_EXECUTED)
            .setHeadline("Increase budget 20%")
            .setReason("why")
            .build();
    return Execution.newBuilder()
        .setContext(Plans.CONTEXT)
        .setProvenance(Provenances.rules("optimizer-1"))
        .setCampaign(campaign)
        .setCurrency("USD")
        .setPlanId(plan.getPlanId())
        .setDecisions(List.of(decision))
        .build();
  }

  private static String policy(String name, String when, String then) {
    return "policies:\n" + entry(name, when, then);
  }

  private static String entry(String name, String when, String then) {
    return "  - name: %s%n    because: as agreed%n    when: %s%n    %s%n"
        .formatted(name, when, then);
  }
}
