package io.adwright.optimizer.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.ControlKind;
import io.adwright.contracts.event.Outcome;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.contracts.event.Targets;
import io.adwright.optimizer.outcome.Account.Kept;
import io.adwright.optimizer.outcome.series.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever was confirmed on a platform ends in an outcome when its window is over. */
class ClosedLoopTest {
  private static final LocalDate WEEK_LATER = World.ACTION.plusDays(7);
  private static final Targets TARGET = Targets.newBuilder().setRoas(30.0).build();

  private final World world = new World(7, 4, 1, 60);
  private final Evaluation evaluation = new Evaluation();

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindEndsInAnOutcome(ActionKind kind) {
    // Given
    int days = ObservationWindows.standard().daysFor(kind).orElseThrow();
    Account over = account(kind, days, World.ACTION.plusDays(days));

    // When
    List<Evaluation.Statement> statements = evaluation.of(over, Instant.EPOCH);

    // Then
    Outcome outcome = statements.getFirst().outcome();
    assertThat(outcome.getAction().getKind()).isEqualTo(kind);
    assertThat(outcome.getObservedTo()).isEqualTo(World.midnight(World.ACTION.plusDays(days)));
    assertThat(outcome.getHeadline()).startsWith("Outcome: ");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void noKindEndsBeforeItsWindow(ActionKind kind) {
    // Given
    int days = ObservationWindows.standard().daysFor(kind).orElseThrow();
    Account early = account(kind, days, World.ACTION.plusDays(days - 1L));

    // When
    List<Evaluation.Statement> statements = evaluation.of(early, Instant.EPOCH);

    // Then
    assertThat(statements).isEmpty();
  }

  @Test
  void aPauseIsJudgedAgainWhenItsPastIsRestated() {
    // Given
    Standstills paused = Standstills.pauses(world).with(TARGET);
    Evaluation.Statement first =
        evaluation.of(paused.account(WEEK_LATER, Optional.empty()), Instant.EPOCH).getFirst();
    Standstills restated =
        paused.where(it -> it.setConversionValueMicros(it.getConversionValueMicros() * 10));

    // When
    Evaluation.Statement second =
        evaluation
            .of(restated.account(WEEK_LATER, Optional.of(first.told())), Instant.EPOCH)
            .getFirst();

    // Then
    assertThat(first.outcome().getVerdict()).isEqualTo(OutcomeVerdict.IMPROVED);
    assertThat(first.outcome().getHeadline()).startsWith("Outcome: ROAS of the money saved +");
    assertThat(second.outcome().getVerdict()).isEqualTo(OutcomeVerdict.WORSENED);
    assertThat(second.outcome().getRestatement()).isEqualTo(1);
    assertThat(second.outcome().getOutcomeId()).isEqualTo(first.outcome().getOutcomeId());
  }

  @Test
  void aPauseThatWasSeenTheSameIsNotToldAgain() {
    // Given
    Standstills paused = Standstills.pauses(world).with(TARGET);
    Evaluation.Statement first =
        evaluation.of(paused.account(WEEK_LATER, Optional.empty()), Instant.EPOCH).getFirst();

    // When
    List<Evaluation.Statement> again =
        evaluation.of(paused.account(WEEK_LATER, Optional.of(first.told())), Instant.EPOCH);

    // Then
    assertThat(again).isEmpty();
  }

  @Test
  void aPauseThatCostMoreThanItSavedAsksForItsResumption() {
    // Given
    Standstills paused = Standstills.pauses(world).with(Targets.newBuilder().setRoas(2.0).build());

    // When
    Evaluation.Statement statement =
        evaluation.of(paused.account(WEEK_LATER, Optional.empty()), Instant.EPOCH).getFirst();

    // Then
    assertThat(statement.rollback())
        .hasValueSatisfying(it -> assertThat(it.getKind()).isEqualTo(ControlKind.ROLLBACK));
    assertThat(statement.outcome().getExplanation())
        .contains("without the pause about 2,800.00 EUR (90 % interval ")
        .contains("for conversion value of about");
  }

  private static Stream<ActionKind> kinds() {
    return Stream.of(ActionKind.values())
        .filter(kind -> ObservationWindows.standard().daysFor(kind).isPresent());
  }

  private Account account(ActionKind kind, int days, LocalDate day) {
    ActionSpec.Builder spec = ActionSpec.newBuilder().setKind(kind);
    if (kind == ActionKind.SET_DAILY_BUDGET
        || kind == ActionKind.SET_BID
        || kind == ActionKind.SHIFT_BUDGET) {
      spec.setFromMicros(World.BUDGET).setToMicros(World.BUDGET / 5 * 6);
    }
    if (kind == ActionKind.SHIFT_BUDGET) {
      spec.setCounterpart(World.ref(1));
    }
    Observation like = Standstills.action(kind, World.ACTION, days);
    Observation observed =
        new Observation(
            like.actionId(),
            like.campaign(),
            like.currency(),
            spec.build(),
            like.planId(),
            like.findings(),
            like.learningIds(),
            like.effectiveAt(),
            days,
            like.correlationId(),
            like.causationId());
    Series own =
        Series.of(world.snapshot(0, World.ACTION)).merge(Series.of(world.snapshot(0, day)));
    return new Account(
        Map.of(CampaignKeys.of(World.ref(0)), own), List.of(new Kept(observed, Optional.empty())));
  }
}
