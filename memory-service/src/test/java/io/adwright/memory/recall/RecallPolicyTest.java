package io.adwright.memory.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecallPolicyTest {

  @Test
  void aLearningWeighsHalfAfterItsHalfLife() {
    // Given
    var policy = RecallPolicy.standard();

    // When
    double weight = policy.ageWeight(policy.halfLife());

    // Then
    assertThat(weight).isEqualTo(0.5);
  }

  @Test
  void whatWasLearntAfterTheDiagnosisIsNotWorthMoreThanWhatIsFresh() {
    // Given
    var policy = RecallPolicy.standard();

    // When
    double weight = policy.ageWeight(Duration.ofDays(-3));

    // Then
    assertThat(weight).isEqualTo(1);
  }

  @Test
  void aFloorThatIsNoShareIsRefused() {
    // Given
    double floor = Double.NaN;

    // When
    var attempt =
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new RecallPolicy(5, 50, floor, Trust.standard(), Duration.ofDays(1)));

    // Then
    attempt.withMessage("floor must be 0..1: NaN");
  }

  @Test
  void moreThanTheCandidatesCannotBeAskedFor() {
    // Given
    int candidates = 4;

    // When
    var attempt =
        assertThatIllegalArgumentException()
            .isThrownBy(
                () -> new RecallPolicy(5, candidates, 0.3, Trust.standard(), Duration.ofDays(1)));

    // Then
    attempt.withMessageContaining("limit 5, candidates 4");
  }
}
