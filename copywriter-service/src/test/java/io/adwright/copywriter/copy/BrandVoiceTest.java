package io.adwright.copywriter.copy;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandVoiceTest {

  @Test
  void aNameThatLeavesNoRoomForAnArgumentIsRefused() {
    // Given
    String name = "The Company With a Long Name";

    // When
    var attempt =
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new BrandVoice(name, null, Tone.NEUTRAL, List.of(), null));

    // Then
    attempt.withMessage(
        "brandName is 28 wide, the limit is 24; shorten it: \"The Company With a Long Name\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Shoes{}", "Shoes\n", "<b>", "Shoes!"})
  void wordsThatNoAdCouldCarryAreRefused(String words) {
    // Given words from configuration

    // When
    var attempt =
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new BrandVoice(null, words, Tone.NEUTRAL, List.of(), null));

    // Then
    attempt.withMessageStartingWith("productNoun must be plain words");
  }

  @Test
  void aBannedPhraseThatWouldBanEverythingIsRefused() {
    // Given
    List<String> phrases = List.of("cheap", "--");

    // When
    var attempt =
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new BrandVoice(null, null, Tone.NEUTRAL, phrases, null));

    // Then
    attempt.withMessageContaining("would ban everything");
  }
}
