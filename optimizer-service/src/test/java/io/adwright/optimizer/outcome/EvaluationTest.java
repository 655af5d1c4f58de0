package io.adwright.optimizer.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.ControlKind;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.optimizer.outcome.Account.Kept;
import io.adwright.optimizer.outcome.series.Series;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private final World harmful = new World(7, 0, 0.4, 60);
  private final Evaluation evaluation = new Evaluation();

  @Test
  void harmAsksForItsRollbackAndSaysWhatCannotBeUndone() {
    Evaluation.Statement statement =
        evaluation.of(account(kept(World.raise())), Instant.EPOCH).getFirst();

    assertThat(statement.outcome().getVerdict()).isEqualTo(OutcomeVerdict.WORSENED);
    assertThat(statement.outcome().getHeadline())
        .matches("Outcome: ROAS -[0-9]+ % \\(90 % interval -[0-9]+ % to -[0-9]+ %\\): worsened");
    assertThat(statement.rollback())
        .hasValueSatisfying(
            control -> {
              assertThat(control.getKind()).isEqualTo(ControlKind.ROLLBACK);
              assertThat(control.getActionId()).contains("raise");
              assertThat(control.getReason()).contains("cannot be brought back");
            });
  }

  @Test
  void whatWasToldIsNotToldAgain() {
    Observation raise = World.raise();
    Account.Told told = evaluation.of(account(kept(raise)), Instant.EPOCH).getFirst().told();

    List<Evaluation.Statement> again =
        evaluation.of(account(new Kept(raise, Optional.of(told))), Instant.EPOCH);

    assertThat(again).isEmpty();
  }

  @Test
  void aWayBackIsNotTakenBackAgain() {
    Observation raise = World.raise();
    Observation cut =
        new Observation(
            "cut",
            raise.campaign(),
            raise.currency(),
            ActionSpec.newBuilder()
                .setKind(ActionKind.SET_DAILY_BUDGET)
                .setFromMicros(World.BUDGET / 5 * 6)
                .setToMicros(World.BUDGET)
                .build(),
            raise.planId(),
            raise.findings(),
            raise.learningIds(),
            World.midnight(World.ACTION.minusDays(30)),
            7,
            "run",
            "execution");

    Evaluation.Statement statement =
        evaluation.of(account(kept(raise), kept(cut)), Instant.EPOCH).stream()
            .filter(it -> it.told().actionId().equals("raise"))
            .findFirst()
            .orElseThrow();

    assertThat(statement.outcome().getVerdict()).isEqualTo(OutcomeVerdict.WORSENED);
    assertThat(statement.rollback()).isEmpty();
  }

  private Account account(Kept... kept) {
    Series own =
        Series.of(harmful.snapshot(0, World.ACTION))
            .merge(Series.of(harmful.snapshot(0, World.ACTION.plusDays(7))));
    return new Account(Map.of(CampaignKeys.of(World.ref(0)), own), List.of(kept));
  }

  private static Kept kept(Observation observation) {
    return new Kept(observation, Optional.empty());
  }
}
