package io.adwright.optimizer.policy;

import static io.adwright.optimizer.policy.Compiled.file;
import static io.adwright.optimizer.policy.Compiled.gate;
import static io.adwright.optimizer.policy.Compiled.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Label;
import io.adwright.contracts.event.RuleFired;
import io.adwright.contracts.event.RuleResult;
import io.adwright.optimizer.gate.BlockCode;
import io.adwright.optimizer.gate.Plans;
import io.adwright.optimizer.gate.Situation;
import io.adwright.optimizer.gate.Situations;
import io.adwright.optimizer.gate.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicySetTest {
  private static final ActionSpec RAISE = Plans.setDailyBudget(50_000_000, 60_000_000);
  private static final ActionSpec LOWER = Plans.setDailyBudget(50_000_000, 40_000_000);
  private static final ActionSpec PAUSE = Plans.action(ActionKind.PAUSE);

  @Test
  void aBlockEndsTheMatterAndSaysWhy() {
    // Given
    String text = file(policy("freeze", "when: action.raises", "then: block"));

    // When
    Verdict verdict = gate(text).judge(RAISE, situation());

    // Then
    assertThat(verdict)
        .asInstanceOf(type(Verdict.Block.class))
        .satisfies(
            block -> {
              assertThat(block.code()).isEqualTo(BlockCode.POLICY);
              assertThat(block.why()).isEqualTo("as agreed");
              RuleFired last = block.rules().getLast();
              assertThat(last.getRuleId()).isEqualTo("policy:freeze");
              assertThat(last.getOutcome()).isEqualTo(RuleResult.BLOCKED);
              assertThat(last.getVersion()).matches("[0-9a-f]{12}");
            });
  }

  @Test
  void theStrictestWinsWhateverTheOrder() {
    // Given
    String ask = policy("ask", "when: action.step_percent > 15.0", "then: ask");
    String clamp =
        policy("ten", "when: action.raises", "then: clamp", "to: action.from_micros * 110 / 100");

    // When
    Verdict one = gate(file(ask, clamp)).judge(RAISE, situation());
    Verdict other = gate(file(clamp, ask)).judge(RAISE, situation());

    // Then
    assertThat(one)
        .asInstanceOf(type(Verdict.Ask.class))
        .extracting(Verdict.Ask::action)
        .isEqualTo(budget(55_000_000));
    assertThat(other)
        .asInstanceOf(type(Verdict.Ask.class))
        .extracting(Verdict.Ask::action)
        .isEqualTo(budget(55_000_000));
  }

  @ParameterizedTest
  @CsvSource({
    "60000000, micros(55), 55000000",
    "60000000, micros(58), 58000000",
    "40000000, micros(45), 45000000",
  })
  void aClampMovesTheBudgetTowardsWhatIsInForce(long wanted, String to, long effect) {
    // Given
    String text = file(policy("limit", "when: 'true'", "then: clamp", "to: " + to));

    // When
    Verdict verdict = gate(text).judge(Plans.setDailyBudget(50_000_000, wanted), situation());

    // Then
    assertThat(verdict)
        .asInstanceOf(type(Verdict.Clamp.class))
        .extracting(Verdict.Clamp::to)
        .isEqualTo(budget(effect));
  }

  @ParameterizedTest
  @CsvSource({
    "60000000, micros(50)",
    "60000000, micros(20)",
    "60000000, -1",
    "40000000, micros(50)",
    "40000000, micros(70)",
  })
  void aClampThatLeavesNothingBlocks(long wanted, String to) {
    // Given
    String text = file(policy("limit", "when: 'true'", "then: clamp", "to: " + to));

    // When
    Verdict verdict = gate(text).judge(Plans.setDailyBudget(50_000_000, wanted), situation());

    // Then
    assertThat(verdict)
        .asInstanceOf(type(Verdict.Block.class))
        .extracting(Verdict.Block::code)
        .isEqualTo(BlockCode.NOTHING_REMAINS);
  }

  @Test
  void aClampNeverWidens() {
    // Given
    String text = file(policy("generous", "when: 'true'", "then: clamp", "to: micros(500)"));

    // When
    Verdict verdict = gate(text).judge(Plans.setDailyBudget(50_000_000, 90_000_000), situation());

    // Then
    assertThat(verdict)
        .asInstanceOf(type(Verdict.Clamp.class))
        .extracting(Verdict.Clamp::to)
        .isEqualTo(budget(60_000_000));
  }

  @Test
  void anAllowLiftsWhatFollowsInItsOwnFileAndNothingElse() {
    // Given
    String exception = policy("exception", "when: 'true'", "then: allow");
    String freeze = policy("freeze", "when: 'true'", "then: block");
    String otherFreeze = policy("other-freeze", "when: 'true'", "then: block");

    // When
    Verdict alone = gate(file(exception, freeze)).judge(RAISE, situation());
    Verdict beside = gate(file(exception, freeze), file(otherFreeze)).judge(RAISE, situation());

    // Then
    assertThat(alone).isInstanceOf(Verdict.Allow.class);
    assertThat(beside)
        .asInstanceOf(type(Verdict.Block.class))
        .satisfies(
            block ->
                assertThat(block.rules().getLast().getRuleId()).isEqualTo("policy:other-freeze"));
  }

  @Test
  void anAllowLiftsNoBuiltInRule() {
    // Given
    String exception = file(policy("exception", "when: 'true'", "then: allow"));

    // When
    Verdict verdict =
        gate(exception).judge(Plans.setDailyBudget(50_000_000, 500_000_000), situation());

    // Then
    assertThat(verdict)
        .asInstanceOf(type(Verdict.Clamp.class))
        .extracting(Verdict.Clamp::to)
        .isEqualTo(budget(60_000_000));
  }

  @Test
  void aConditionOnWhatIsUnknownHoldsForARaiseAndNotForAReduction() {
    // Given
    String text = file(policy("weak", "when: kpis.roas < 2.0", "then: block"));

    // When
    Verdict raise = gate(text).judge(RAISE, situation());
    Verdict lower = gate(text).judge(LOWER, situation());

    // Then
    assertThat(raise)
        .asInstanceOf(type(Verdict.Block.class))
        .extracting(Verdict.Block::why)
        .isEqualTo("as agreed (\"kpis.roas < 2.0\" cannot be told: roas is unknown)");
    assertThat(lower).isInstanceOf(Verdict.Allow.class);
  }

  @Test
  void anAllowOnWhatIsUnknownLiftsNothing() {
    // Given
    String text =
        file(
            policy("earns", "when: kpis.roas > 2.0", "then: allow"),
            policy("freeze", "when: action.raises", "then: block"));

    // When
    Verdict verdict = gate(text).judge(RAISE, situation());

    // Then
    assertThat(verdict).isInstanceOf(Verdict.Block.class);
  }

  @ParameterizedTest
  @CsvSource({
    "action.to_micros * 9000000000000 > 1, long overflow",
    "1 / (action.to_micros - action.to_micros) > 1, / by zero",
  })
  void aConditionThatCannotBeReckonedHoldsForARaise(String when, String why) {
    // Given
    String text = file(policy("odd", "when: " + when, "then: ask"));

    // When
    Verdict verdict = gate(text).judge(RAISE, situation());

    // Then
    assertThat(verdict)
        .asInstanceOf(type(Verdict.Ask.class))
        .extracting(Verdict.Ask::why)
        .asString()
        .contains(why);
  }

  @Test
  void aLimitThatCannotBeReckonedBlocksARaise() {
    // Given
    String text =
        file(
            policy(
                "limit", "when: 'true'", "then: clamp", "to: campaign.total_budget_micros / 30"));

    // When
    Verdict verdict = gate(text).judge(RAISE, situation());

    // Then
    assertThat(verdict)
        .asInstanceOf(type(Verdict.Block.class))
        .extracting(Verdict.Block::why)
        .isEqualTo("as agreed (its limit cannot be told: total_budget_micros is unknown)");
  }

  @ParameterizedTest
  @CsvSource({
    "'tenants: [acme]', true",
    "'tenants: [other]', false",
    "'accounts: [123-456-7890]', true",
    "'accounts: [1]', false",
    "'platforms: [META, GOOGLE_ADS]', true",
    "'platforms: [META]', false",
    "'labels: {team: brand}', true",
    "'labels: {team: brand, tier: 1}', false",
    "'labels: {team: sales}', false",
    "'actions: [SET_DAILY_BUDGET]', true",
    "'actions: [PAUSE]', false",
  })
  void aPolicyIsAboutItsScopeAlone(String scope, boolean applies) {
    // Given
    String text = file(policy("scoped", scope, "when: action.raises", "then: block"));

    // When
    Verdict verdict = gate(text).judge(RAISE, situation());

    // Then
    assertThat(verdict instanceof Verdict.Block).isEqualTo(applies);
  }

  @Test
  void aClampSaysNothingAboutAPause() {
    // Given
    String text = file(policy("limit", "when: 'true'", "then: clamp", "to: micros(1)"));

    // When
    Verdict verdict = gate(text).judge(PAUSE, situation());

    // Then
    assertThat(verdict).isInstanceOf(Verdict.Allow.class);
  }

  @Test
  void equalFilesHaveTheSameVersionAndOthersAnother() {
    // Given
    String one = file(policy("one", "labels: {b: 1, a: 2}", "when: 'true'", "then: ask"));
    String other = file(policy("one", "labels: {b: 1, a: 3}", "when: 'true'", "then: ask"));

    // When
    String version = Compiled.policies(one).version();

    // Then
    assertThat(Compiled.policies(one).version()).isEqualTo(version);
    assertThat(Compiled.policies(other).version()).isNotEqualTo(version);
  }

  private static Situation situation() {
    CampaignProfile campaign =
        Plans.campaign().setLabels(List.of(new Label("team", "brand"))).build();
    return Situations.in(Plans.plan(campaign, RAISE), Plans.AS_OF);
  }

  private static SetDailyBudget budget(long to) {
    return new SetDailyBudget(Money.ofMicros(50_000_000, "USD"), Money.ofMicros(to, "USD"));
  }
}
