package io.adwright.optimizer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.ApplyResult;
import io.adwright.optimizer.gate.ApplyResult.Unanswered;
import io.adwright.optimizer.gate.CampaignState;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatorSilenceTest extends SimulatorPlatformFixture {
  private static final Duration IMPATIENT = Duration.ofMillis(300);

  /** Ways not to answer. */
  enum Silence {
    SILENT,
    DRIBBLING,
    HANGING_UP,
    ENDLESS,
    GONE
  }

  @ParameterizedTest
  @EnumSource
  void whoeverDoesNotAnswerIsGivenUpOnInTimeAndNotAskedTwice(Silence silence) {
    // Given
    be(silence);
    try (SimulatorPlatform impatient = platform(IMPATIENT, false)) {

      // When
      ApplyResult result =
          assertTimeoutPreemptively(
              PATIENT, () -> impatient.apply("action-1", CAMPAIGN, RAISE, STATE));

      // Then
      assertThat(result).isInstanceOf(Unanswered.class);
      assertThat(stub.requests()).hasSizeLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSilentPlatformsStateIsUnknown(Silence silence) {
    // Given
    be(silence);
    be(silence);
    try (SimulatorPlatform impatient = platform(IMPATIENT, false)) {

      // When
      Answer<CampaignState> answer =
          assertTimeoutPreemptively(PATIENT, () -> impatient.read(CAMPAIGN));

      // Then
      assertThat(whyUnavailable(answer)).contains("the simulator at http://127.0.0.1:");
    }
  }

  @Test
  void aThreadThatIsInterruptedWhileWaitingStaysInterrupted() {
    // Given
    stub.keepSilent();
    Thread.currentThread().interrupt();

    // When
    Answer<CampaignState> answer = platform.read(CAMPAIGN);

    // Then
    assertThat(Thread.interrupted()).isTrue();
    assertThat(answer).isInstanceOf(Answer.Unavailable.class);
  }

  private void be(Silence silence) {
    switch (silence) {
      case SILENT -> stub.keepSilent();
      case DRIBBLING -> stub.dribble();
      case HANGING_UP -> stub.hangUp();
      case ENDLESS -> stub.answer(200, " ".repeat(5_000_000));
      case GONE -> stub.close();
    }
  }
}
