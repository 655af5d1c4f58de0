package io.adwright.gateway.imports.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Creative;
import io.adwright.gateway.imports.row.Facts;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdTextsTest {

  @Test
  void theSameTextsAreKeptOnce() {
    // Given
    AdTexts ads = new AdTexts();

    // When
    ads.add(ad("7", "Warm", "Light"));
    ads.add(ad("7", "Warm", "Light"));
    ads.add(ad("7", "Cosy", "Light"));

    // Then
    assertThat(ads.creatives())
        .singleElement()
        .satisfies(
            creative -> {
              assertThat(creative.getHeadlines()).containsExactly("Warm", "Cosy");
              assertThat(creative.getDescriptions()).containsExactly("Light");
            });
  }

  @Test
  void adsWithoutAnIdAreToldApartByTheirHeadline() {
    // Given
    AdTexts ads = new AdTexts();

    // When
    ads.add(ad("", "Warm", "Light"));
    ads.add(ad("", "Cosy", "Light"));
    ads.add(ad("", "Warm", "Made to last"));

    // Then
    assertThat(ads.creatives()).extracting(Creative::getAdId).containsOnly(Optional.empty());
    assertThat(ads.creatives()).hasSize(2);
  }

  @Test
  void anEventCarriesSoManyAdsAndTexts() {
    // Given
    AdTexts ads = new AdTexts();

    // When
    for (int i = 0; i < 30; i++) {
      ads.add(ad("only", "Headline " + i, "Light"));
      ads.add(ad("ad " + i, "Warm", "Light"));
    }

    // Then
    assertThat(ads.cut()).isTrue();
    assertThat(ads.creatives()).hasSize(AdTexts.MAX_ADS);
    assertThat(ads.creatives().getFirst().getHeadlines()).hasSize(AdTexts.MAX_TEXTS);
  }

  @Test
  void fewAdsAreNotCut() {
    // Given
    AdTexts ads = new AdTexts();

    // When
    ads.add(ad("7", "Warm", "Light"));

    // Then
    assertThat(ads.cut()).isFalse();
  }

  private static Facts.Ad ad(String id, String headline, String description) {
    return new Facts.Ad(
        Optional.of(id).filter(i -> !i.isEmpty()),
        Optional.of(headline),
        Optional.of(description),
        Optional.empty());
  }
}
