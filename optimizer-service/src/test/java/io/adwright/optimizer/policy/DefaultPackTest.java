package io.adwright.optimizer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Kpis;
import io.adwright.contracts.event.Label;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Severity;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.gate.Gate;
import io.adwright.optimizer.gate.Plans;
import io.adwright.optimizer.gate.Situation;
import io.adwright.optimizer.gate.Situations;
import io.adwright.optimizer.gate.Verdict;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DefaultPackTest {
  private static final ActionSpec RAISE = Plans.setDailyBudget(50_000_000, 60_000_000);
  private static final ActionSpec LOWER = Plans.setDailyBudget(50_000_000, 40_000_000);

  private final Gate gate = Compiled.gate(PolicyFiles.pack().text());

  @Test
  void enoughConversionsLetARaisePass() {
    // Given
    Situation situation = with(kpis -> kpis.setConversionCount(30.0));

    // When
    Verdict verdict = gate.judge(RAISE, situation);

    // Then
    assertThat(verdict).isInstanceOf(Verdict.Allow.class);
  }

  @Test
  void tooFewConversionsBlockARaiseAndNoReduction() {
    // Given
    Situation situation = with(kpis -> kpis.setConversionCount(29.9));

    // When
    Verdict raise = gate.judge(RAISE, situation);

    // Then
    assertThat(raise).isInstanceOf(Verdict.Block.class);
    assertThat(gate.judge(LOWER, situation)).isInstanceOf(Verdict.Allow.class);
  }

  @Test
  void whereSalesAreNotTrackedAPersonDecides() {
    // Given
    Situation situation = with(kpis -> {});

    // When
    Verdict raise = gate.judge(RAISE, situation);

    // Then
    assertThat(raise).isInstanceOf(Verdict.Ask.class);
  }

  @Test
  void whileTrackingIsBrokenNothingIsRaised() {
    // Given
    Situation situation = found(FindingCode.TRACKING_OUTAGE, Severity.LOW);

    // When
    Verdict raise = gate.judge(RAISE, situation);

    // Then
    assertThat(raise).isInstanceOf(Verdict.Block.class);
  }

  @Test
  void runawaySpendBlocksARaise() {
    // Given
    Situation situation = found(FindingCode.SPEND_SPIKE, Severity.HIGH);

    // When
    Verdict raise = gate.judge(RAISE, situation);

    // Then
    assertThat(raise).isInstanceOf(Verdict.Block.class);
  }

  @Test
  void aContractualMinimumNeedsAPerson() {
    // Given
    CampaignProfile campaign =
        Plans.campaign().setLabels(List.of(new Label("contractual-minimum", "yes"))).build();

    // When
    Verdict lower = gate.judge(LOWER, Situations.in(Plans.plan(campaign, LOWER), Plans.AS_OF));

    // Then
    assertThat(lower).isInstanceOf(Verdict.Ask.class);
    assertThat(
            gate.judge(
                Plans.action(ActionKind.PAUSE),
                Situations.in(Plans.plan(campaign, LOWER), Plans.AS_OF)))
        .isInstanceOf(Verdict.Ask.class);
  }

  private static Situation found(FindingCode code, Severity severity) {
    Strategy plan = plan();
    Finding finding =
        Finding.newBuilder()
            .setCode(code)
            .setSeverity(severity)
            .setConfidence(0.9)
            .setEvidence(List.of())
            .setSummary("found")
            .build();
    return in(plan, Diagnosis.newBuilder(plan.getDiagnosis()).setFindings(List.of(finding)));
  }

  private static Situation with(Consumer<Kpis.Builder> numbers) {
    Strategy plan = plan();
    Kpis.Builder kpis = Kpis.newBuilder(plan.getDiagnosis().getKpis());
    numbers.accept(kpis);
    return in(plan, Diagnosis.newBuilder(plan.getDiagnosis()).setKpis(kpis.build()));
  }

  private static Situation in(Strategy plan, Diagnosis.Builder diagnosis) {
    return Situations.in(
        Strategy.newBuilder(plan).setDiagnosis(diagnosis.build()).build(), Plans.AS_OF);
  }

  private static Strategy plan() {
    return Plans.plan(Plans.campaign().setObjective(Objective.SALES).build(), RAISE);
  }
}
