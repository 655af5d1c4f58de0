package io.adwright.copywriter.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Objective;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallToActionTest {

  @ParameterizedTest
  @CsvSource({
    "SALES,Shop now",
    "LEADS,Request details",
    "APP_INSTALLS,Get the app",
    "ENGAGEMENT,Join in",
    "TRAFFIC,Learn more",
    "AWARENESS,Learn more",
    "UNKNOWN,Learn more"
  })
  void readersAreAskedForWhatTheCampaignIsBoughtFor(Objective objective, String expected) {
    // Given
    var voice = BrandVoice.neutral();

    // When
    String call = CallToAction.of(objective, voice);

    // Then
    assertThat(call).isEqualTo(expected);
  }

  @Test
  void theBrandsOwnCallComesFirst() {
    // Given
    var voice = new BrandVoice(null, null, Tone.NEUTRAL, List.of(), "Book a visit");

    // When
    String call = CallToAction.of(Objective.SALES, voice);

    // Then
    assertThat(call).isEqualTo("Book a visit");
  }
}
