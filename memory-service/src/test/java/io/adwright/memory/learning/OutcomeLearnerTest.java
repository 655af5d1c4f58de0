package io.adwright.memory.learning;

import static io.adwright.contracts.event.OutcomeVerdict.CONFOUNDED;
import static io.adwright.contracts.event.OutcomeVerdict.IMPROVED;
import static io.adwright.contracts.event.OutcomeVerdict.INSUFFICIENT;
import static io.adwright.contracts.event.OutcomeVerdict.WORSENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Effect;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningOrigin;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.contracts.event.Outcome;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.memory.recall.Situations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeLearnerTest {

  @Test
  void oneOutcomeIsACandidateThatSaysWhatWasMeasured() {
    // Given
    Outcome outcome = Outcomes.raisedBudget("o-1", IMPROVED, 0).build();

    // When
    Learning learnt = learn(outcome).orElseThrow();

    // Then
    assertThat(learnt.getText())
        .isEqualTo(
            "Raising the daily budget when daily budget runs out (google ads, sales, retail shoes)"
                + " improved the campaign in 1 of 1 outcome. Change of roas: +12.0% (+5.0% to"
                + " +19.0%).");
    assertThat(learnt.getValidity()).isEqualTo(LearningValidity.CANDIDATE);
    assertThat(learnt.getOrigin()).isEqualTo(LearningOrigin.OUTCOME);
    assertThat(learnt.getEvidence()).isEqualTo("o-1");
    assertThat(learnt.getTenantId()).isEqualTo(Situations.TENANT);
    assertThat(learnt.getEffect()).isEqualTo(outcome.getEffect());
    assertThat(learnt.getLearnedAt()).isEqualTo(Instant.parse("2026-01-08T00:00:00Z"));
    assertThat(learnt.getContext().getCausationId()).contains("event-o-1");
  }

  /** I: improved, W: worsened, N: no effect, in the order of time. */
  @ParameterizedTest
  @CsvSource({
    "I, CANDIDATE",
    "II, VALIDATED",
    "III, VALIDATED",
    "WW, VALIDATED",
    "NN, VALIDATED",
    "IIW, CANDIDATE",
    "IIIIIW, CANDIDATE",
    "IIIIIWI, CANDIDATE",
    "IIIIIWII, VALIDATED",
    "IW, REJECTED",
    "IIWW, REJECTED",
    "IIWWW, CANDIDATE",
    "IWI, CANDIDATE",
    "IWII, VALIDATED",
    "IN, REJECTED",
    "IIN, CANDIDATE"
  })
  void twoConsistentOutcomesValidateAndAContradictingOneDemotes(
      String history, LearningValidity expected) {
    // Given
    Optional<Learning> known = Optional.empty();

    // When
    for (int day = 0; day < history.length(); day++) {
      OutcomeVerdict verdict =
          switch (history.charAt(day)) {
            case 'I' -> IMPROVED;
            case 'W' -> WORSENED;
            default -> OutcomeVerdict.NO_EFFECT;
          };
      Outcome outcome = Outcomes.raisedBudget("o-" + day, verdict, day).build();
      known = OutcomeLearner.learn(known, outcome);
    }

    // Then
    assertThat(known.map(Learning::getValidity)).contains(expected);
  }

  @Test
  void aRepeatedOutcomeChangesNothing() {
    // Given
    Outcome outcome = Outcomes.raisedBudget("o-1", IMPROVED, 0).build();
    Optional<Learning> known = learn(outcome);

    // When
    Optional<Learning> again = OutcomeLearner.learn(known, outcome);

    // Then
    assertThat(again).isEmpty();
  }

  @Test
  void aRestatementTakesThePlaceOfWhatWasStatedBefore() {
    // Given
    Optional<Learning> known = learn(Outcomes.raisedBudget("o-1", IMPROVED, 0).build());

    // When
    Learning restated =
        OutcomeLearner.learn(
                known, Outcomes.raisedBudget("o-1", WORSENED, 0).setRestatement(1).build())
            .orElseThrow();

    // Then
    assertThat(restated.getText()).contains("made the campaign worse in 1 of 1 outcome");
    assertThat(restated.getSupport()).hasSize(1);
    assertThat(
            OutcomeLearner.learn(
                Optional.of(restated), Outcomes.raisedBudget("o-1", IMPROVED, 0).build()))
        .as("the earlier statement, once more")
        .isEmpty();
  }

  @Test
  void anOutcomeThatIsRestatedAsConfoundedIsWithdrawn() {
    // Given
    Optional<Learning> known = learn(Outcomes.raisedBudget("o-1", IMPROVED, 0).build());

    // When
    Learning withdrawn =
        OutcomeLearner.learn(
                known, Outcomes.raisedBudget("o-1", CONFOUNDED, 0).setRestatement(1).build())
            .orElseThrow();

    // Then
    assertThat(withdrawn.getValidity()).isEqualTo(LearningValidity.REJECTED);
    assertThat(withdrawn.getEffect()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"INSUFFICIENT", "CONFOUNDED"})
  void whatCouldNotBeJudgedTeachesNothing(OutcomeVerdict verdict) {
    // Given
    Outcome outcome = Outcomes.raisedBudget("o-1", verdict, 0).build();

    // When
    Optional<Learning> learnt = learn(outcome);

    // Then
    assertThat(learnt).isEmpty();
  }

  @Test
  void aLoweredBudgetTeachesNothingOfARaisedOne() {
    // Given
    Outcome raised = Outcomes.raisedBudget("o-1", IMPROVED, 0).build();
    Outcome lowered =
        Outcomes.raisedBudget("o-2", IMPROVED, 0)
            .setAction(
                ActionSpec.newBuilder()
                    .setKind(ActionKind.SET_DAILY_BUDGET)
                    .setFromMicros(60_000_000L)
                    .setToMicros(50_000_000L)
                    .build())
            .build();

    // When
    Optional<LearningName> name = OutcomeLearner.nameOf(lowered);

    // Then
    assertThat(name).isNotEqualTo(OutcomeLearner.nameOf(raised));
    assertThat(learn(lowered).orElseThrow().getText()).startsWith("Lowering the daily budget");
  }

  @Test
  void outcomesOfTwoCampaignsInOneSituationTeachTheSame() {
    // Given
    CampaignProfile.Builder other = Situations.campaign();
    other.setRef(CampaignRef.newBuilder(other.getRef()).setCampaignId("43").build());
    Optional<Learning> known = learn(Outcomes.raisedBudget("o-1", IMPROVED, 0).build());

    // When
    Learning both =
        OutcomeLearner.learn(
                known, Outcomes.raisedBudget("o-2", IMPROVED, 1, other.build()).build())
            .orElseThrow();

    // Then
    assertThat(both.getValidity()).isEqualTo(LearningValidity.VALIDATED);
    assertThat(both.getEvidence()).isEqualTo("o-2, o-1");
  }

  @Test
  void effectsThatDisagreeArePooledWithAWiderInterval() {
    // Given
    Optional<Learning> known =
        learn(
            Outcomes.raisedBudget("o-1", IMPROVED, 0)
                .setEffect(Outcomes.effect(0.04, 0.05, 0.06))
                .build());

    // When
    Learning both =
        OutcomeLearner.learn(
                known,
                Outcomes.raisedBudget("o-2", IMPROVED, 1)
                    .setEffect(Outcomes.effect(0.24, 0.25, 0.26))
                    .build())
            .orElseThrow();

    // Then
    Effect pooled = both.getEffect().orElseThrow();
    assertThat(pooled.getMid()).isEqualTo(0.15);
    assertThat(pooled.getHigh() - pooled.getLow()).isGreaterThan(0.2);
  }

  @Test
  void whatAnOperatorTookBackStaysTakenBackWhateverOutcomesSay() {
    // Given
    Learning known = learn(Outcomes.raisedBudget("o-1", IMPROVED, 0).build()).orElseThrow();
    Learning recalled = OperatorLearnings.recall(known, "ana", "a sale ran", Instant.EPOCH);

    // When
    Learning later =
        OutcomeLearner.learn(
                Optional.of(recalled), Outcomes.raisedBudget("o-2", IMPROVED, 1).build())
            .orElseThrow();

    // Then
    assertThat(later.getValidity()).isEqualTo(LearningValidity.RECALLED);
    assertThat(later.getRecalledBecause()).contains("a sale ran (ana)");
    assertThat(later.getSupport()).hasSize(2);
  }

  @Test
  void anActionThatThisVersionDoesNotKnowTeachesNothing() {
    // Given
    Outcome unknown =
        Outcomes.raisedBudget("o-1", IMPROVED, 0)
            .setAction(ActionSpec.newBuilder().setKind(ActionKind.UNKNOWN).build())
            .build();

    // When
    Optional<Learning> learnt = learn(unknown);

    // Then
    assertThat(learnt).isEmpty();
    assertThat(OutcomeLearner.nameOf(unknown)).isEmpty();
  }

  @Test
  void anEffectThatIsNoNumberIsRefusedByItsName() {
    // Given
    Outcome outcome =
        Outcomes.raisedBudget("o-1", IMPROVED, 0)
            .setEffect(Outcomes.effect(0, Double.NaN, 1))
            .build();

    // When
    var attempt = assertThatIllegalArgumentException().isThrownBy(() -> learn(outcome));

    // Then
    attempt.withMessageContaining("outcome \"o-1\"").withMessageContaining("mid NaN");
  }

  @Test
  void theFirstFindingIsWhatTheActionAnswered() {
    // Given
    var findings = List.of(FindingCode.OTHER, FindingCode.LOW_ROAS, FindingCode.HIGH_CPA);

    // When
    Learning learnt =
        learn(
                Outcomes.raisedBudget("o-1", INSUFFICIENT, 0)
                    .setRestatement(1)
                    .setFindings(findings)
                    .build())
            .orElseThrow();

    // Then
    assertThat(learnt.getAppliesTo().getFinding()).contains(FindingCode.LOW_ROAS);
    assertThat(learnt.getText()).contains("is not measured");
  }

  private static Optional<Learning> learn(Outcome outcome) {
    return OutcomeLearner.learn(Optional.empty(), outcome);
  }
}
