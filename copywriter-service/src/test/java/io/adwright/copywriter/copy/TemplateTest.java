package io.adwright.copywriter.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateTest {

  @Test
  void everyPlaceIsFilled() {
    // Given
    var words = Map.of("product", "Shoes", "cta", "Shop now");

    // When
    Optional<String> text = Template.fill("{product}? {product}! {cta}.", words);

    // Then
    assertThat(text).contains("Shoes? Shoes! Shop now.");
  }

  @Test
  void withoutAWordForAPlaceThereIsNoText() {
    // Given
    var words = Map.of("product", "Shoes");

    // When
    Optional<String> text = Template.fill("{product} by {brand}", words);

    // Then
    assertThat(text).isEmpty();
  }

  @Test
  void aWordIsNeverReadAsAPatternOrAPlace() {
    // Given
    var words = Map.of("product", "$1 \\ {brand}", "brand", "Fleetfoot");

    // When
    Optional<String> text = Template.fill("See {product}", words);

    // Then
    assertThat(text).contains("See $1 \\ {brand}");
  }
}
