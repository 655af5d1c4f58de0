package io.adwright.optimizer.gate;

import static io.adwright.optimizer.gate.Verdicts.assertBlocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreshDataTest {
  private static final ActionSpec RAISE = Plans.setDailyBudget(50_000_000, 60_000_000);

  private final Gate gate = new Gate(GatePolicy.standard());

  @Test
  void nothingIsRaisedOnOldData() {
    // Given
    Situation old = judgedAt(Plans.AS_OF.plus(Duration.ofHours(49)));

    // When
    Verdict verdict = gate.judge(RAISE, old);

    // Then
    assertBlocked(
        verdict,
        BlockCode.STALE_DATA,
        "the data are 49 h old, and nothing is raised on data older than 48 h; send newer metrics");
  }

  @Test
  void nothingIsRaisedOnDataFromTheFuture() {
    // Given
    Situation early = judgedAt(Plans.AS_OF.minus(Duration.ofHours(30)));

    // When
    Verdict verdict = gate.judge(RAISE, early);

    // Then
    assertBlocked(
        verdict,
        BlockCode.STALE_DATA,
        "the data are of 2026-03-01T00:00:00Z, 30 h ahead of this machine's clock; set the clocks"
            + " right");
  }

  @Test
  void whatReducesTheLossNeedsNoFreshData() {
    // Given
    Situation old = judgedAt(Plans.AS_OF.plus(Duration.ofDays(400)));

    // When
    Verdict pause = gate.judge(Plans.action(ActionKind.PAUSE), old);

    // Then
    assertThat(pause).isInstanceOf(Verdict.Allow.class);
    assertThat(gate.judge(Plans.setDailyBudget(50_000_000, 45_000_000), old))
        .isInstanceOf(Verdict.Allow.class);
  }

  @Test
  void aLongerAgeThanThePromisedOneIsRefused() {
    // Given
    Duration tooLong = Duration.ofHours(49);

    // When
    var attempt =
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new GatePolicy(20, Optional.of(tooLong), Policies.none()));

    // Then
    attempt.withMessage("maxDataAge is PT49H; set it above zero and to at most PT48H");
  }

  private static Situation judgedAt(Instant now) {
    return Situations.in(Plans.plan(RAISE), now);
  }
}
