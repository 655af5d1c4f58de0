package io.adwright.optimizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.Receipt;
import io.adwright.contracts.event.RuleFired;
import io.adwright.contracts.event.Strategy;
import io.adwright.contracts.event.VerdictKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptimizerTest {
  private static final long FIFTY = 50_000_000;
  private static final long SIXTY = 60_000_000;
  private static final ActionSpec RAISE = Plans.setDailyBudget(FIFTY, SIXTY);
  private static final ActionSpec LOWER = Plans.setDailyBudget(FIFTY, 40_000_000);
  private static final ActionSpec PAUSE = Plans.action(ActionKind.PAUSE);
  private static final Action RAISED = new SetDailyBudget(usd(FIFTY), usd(SIXTY));

  private final InMemoryPlatform platform = InMemoryPlatform.withBudget(usd(FIFTY));
  private final Optimizer optimizer = Optimizers.on(platform);

  @Test
  void whatTheGateLetsPassIsDoneAndWrittenDown() {
    // Given
    Strategy plan = Plans.plan(RAISE);

    // When
    Execution execution = optimizer.execute(plan, Plans.CONTEXT);

    // Then
    Decision decision = execution.getDecisions().getFirst();
    assertThat(platform.effects()).containsExactly(RAISED);
    assertThat(decision.getHeadline()).isEqualTo("Increase budget 20%");
    assertThat(decision.getReason()).isEqualTo("ROAS 3.20 ≥ target 1.50, budget-limited");
    assertThat(decision.getStatus()).isEqualTo(ExecutionStatus.CONFIRMED);
    assertThat(decision.getVerdict()).isEqualTo(VerdictKind.ALLOW);
    assertThat(decision.getMode()).isEqualTo(AutonomyMode.AUTONOMOUS);
    assertThat(decision.getExposure()).isEqualTo(Exposure.RAISES);
    assertThat(decision.getProposed()).isEqualTo(RAISE);
    assertThat(decision.getEffective()).contains(RAISE);
    assertThat(decision.getReceipt().flatMap(Receipt::getAfterMicros)).contains(SIXTY);
    assertThat(decision.getProposalId()).isEqualTo("p-1");
    assertThat(execution.getPlanId()).isEqualTo("plan-1");
    assertThat(execution.getCurrency()).isEqualTo("USD");
    assertThat(execution.getContext()).isEqualTo(Plans.CONTEXT);
    assertThat(execution.getProvenance().getAgentVersion()).isEqualTo("optimizer-2");
    assertThat(execution.getProvenance().getPolicyVersion())
        .contains("gate-3/step-20/policies-none");
  }

  @Test
  void aClampedActionSaysWhatWasAskedFor() {
    // Given
    Strategy plan = Plans.plan(Plans.setDailyBudget(FIFTY, 75_000_000));

    // When
    Decision decision = decide(plan);

    // Then
    assertThat(decision.getHeadline()).isEqualTo("Increase budget 20%");
    assertThat(decision.getReason())
        .isEqualTo(
            "ROAS 3.20 ≥ target 1.50, budget-limited (asked for 50%, limited to 20% per action)");
    assertThat(decision.getVerdict()).isEqualTo(VerdictKind.CLAMP);
    assertThat(decision.getEffective()).contains(RAISE);
  }

  @Test
  void theSamePlanAgainIsRecognisedAndSaysSo() {
    // Given
    Strategy plan = Plans.plan(Plans.setDailyBudget(FIFTY, 75_000_000), PAUSE);
    optimizer.execute(plan, Plans.CONTEXT);

    // When
    Execution again = optimizer.execute(plan, Plans.CONTEXT);

    // Then
    Decision first = again.getDecisions().getFirst();
    assertThat(platform.effects()).containsExactly(RAISED);
    assertThat(first.getStatus()).isEqualTo(ExecutionStatus.ALREADY_EXECUTED);
    assertThat(first.getHeadline()).isEqualTo("Already executed: Increase budget 20%");
    assertThat(first.getReason()).contains("request req-r2; nothing was sent again");
    assertThat(first.getVerdict()).isEqualTo(VerdictKind.CLAMP);
    assertThat(first.getEffective()).contains(RAISE);
    assertThat(first.getReceipt().flatMap(Receipt::getAfterMicros)).contains(SIXTY);
    assertThat(again.getDecisions().getLast().getHeadline()).isEqualTo("Blocked: Pause campaign");
    assertThat(again.getDecisions().getLast().getReason())
        .isEqualTo("\"Increase budget 20%\" was taken first; a plan makes 1 change to a campaign");
  }

  @Test
  void aPlanThatComesAgainSticksToTheChangeThatItMade() {
    // Given
    platform.edit(state(FIFTY, DeliveryStatus.PENDING));
    Strategy plan = Plans.plan(RAISE, PAUSE);
    optimizer.execute(plan, Plans.CONTEXT);
    platform.edit(state(FIFTY, DeliveryStatus.ACTIVE));

    // When
    Execution again = optimizer.execute(plan, Plans.CONTEXT);

    // Then
    assertThat(platform.effects()).containsExactly(new Action.Pause());
    assertThat(again.getDecisions())
        .extracting(Decision::getHeadline)
        .containsExactly("Blocked: Increase budget 20%", "Already executed: Pause campaign");
  }

  @Test
  void onlyTheBestRankedChangeThatPassesIsMadeAndAdviceIsKept() {
    // Given
    Strategy plan = Plans.plan(Plans.action(ActionKind.REFRESH_CREATIVE), LOWER, PAUSE);
    Strategy shuffled =
        Strategy.newBuilder(plan).setProposals(plan.getProposals().reversed()).build();

    // When
    Execution execution = optimizer.execute(shuffled, Plans.CONTEXT);

    // Then
    assertThat(platform.effects()).containsExactly(new SetDailyBudget(usd(FIFTY), usd(40_000_000)));
    assertThat(execution.getDecisions())
        .extracting(Decision::getHeadline)
        .containsExactly("Refresh creative", "Decrease budget 20%", "Blocked: Pause campaign");
    assertThat(execution.getDecisions())
        .extracting(Decision::getStatus)
        .containsExactly(
            ExecutionStatus.NOT_EXECUTED, ExecutionStatus.CONFIRMED, ExecutionStatus.NOT_EXECUTED);
    assertThat(execution.getDecisions().getLast().getReason())
        .isEqualTo("\"Decrease budget 20%\" was taken first; a plan makes 1 change to a campaign");
  }

  @Test
  void whereTheBestIsBlockedTheNextIsTaken() {
    // Given
    Strategy plan = Plans.plan(Plans.action(ActionKind.SET_BID), PAUSE);

    // When
    Execution execution = optimizer.execute(plan, Plans.CONTEXT);

    // Then
    assertThat(platform.effects()).containsExactly(new Action.Pause());
    assertThat(execution.getDecisions())
        .extracting(Decision::getStatus)
        .containsExactly(ExecutionStatus.NOT_EXECUTED, ExecutionStatus.CONFIRMED);
  }

  @Test
  void whereAPersonWasFasterThePlanChangesNothingAtAll() {
    // Given
    platform.edit(state(SIXTY, DeliveryStatus.ACTIVE));

    // When
    Execution execution = optimizer.execute(Plans.plan(RAISE, PAUSE), Plans.CONTEXT);

    // Then
    assertThat(platform.effects()).isEmpty();
    assertThat(execution.getDecisions())
        .extracting(Decision::getStatus)
        .containsExactly(ExecutionStatus.CONFLICT, ExecutionStatus.CONFLICT);
    assertThat(execution.getDecisions())
        .extracting(Decision::getReason)
        .containsExactly(
            "the platform's budget is 60.00 USD, not the 50.00 USD that the plan was made on",
            "somebody changed the campaign after the plan was made; the next metrics make a new"
                + " one");
  }

  @Test
  void adviceAloneAsksNothingOfThePlatform() {
    // Given
    platform.becomeUnreachable();

    // When
    Decision decision = decide(Plans.plan(Plans.action(ActionKind.OBSERVE)));

    // Then
    assertThat(platform.reads()).isZero();
    assertThat(decision.getHeadline()).isEqualTo("Keep as it is");
    assertThat(decision.getVerdict()).isEqualTo(VerdictKind.ALLOW);
    assertThat(decision.getStatus()).isEqualTo(ExecutionStatus.NOT_EXECUTED);
    assertThat(decision.getEffective()).isEmpty();
  }

  @Test
  void resumingIsLeftToAPerson() {
    // Given
    platform.edit(state(FIFTY, DeliveryStatus.PAUSED));

    // When
    Decision decision = decide(Plans.plan(Plans.action(ActionKind.RESUME)));

    // Then
    assertThat(platform.effects()).isEmpty();
    assertThat(decision.getVerdict()).isEqualTo(VerdictKind.ASK);
    assertThat(decision.getHeadline()).isEqualTo("Needs approval: Resume campaign");
    assertThat(decision.getStatus()).isEqualTo(ExecutionStatus.AWAITING_APPROVAL);
    assertThat(decision.getApproval()).isPresent();
  }

  @Test
  void anUnknownKindIsBlockedUnderAnHonestHeadline() {
    // Given
    Strategy plan = Plans.plan(Plans.action(ActionKind.UNKNOWN));

    // When
    Decision decision = decide(plan);

    // Then
    assertThat(decision.getHeadline()).isEqualTo("Blocked: Unknown action");
    assertThat(decision.getExposure()).isEqualTo(Exposure.RAISES);
    assertThat(decision.getRules()).extracting(RuleFired::getRuleId).containsExactly("listed-kind");
    assertThat(platform.reads()).isZero();
  }

  private Decision decide(Strategy plan) {
    List<Decision> decisions = optimizer.execute(plan, Plans.CONTEXT).getDecisions();
    assertThat(decisions).hasSize(1);
    return decisions.getFirst();
  }

  private static CampaignState state(long micros, DeliveryStatus status) {
    return new CampaignState(usd(micros).currency(), usd(micros), status, "r1");
  }

  private static Money usd(long micros) {
    return Money.ofMicros(micros, "USD");
  }
}
