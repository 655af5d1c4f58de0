package io.adwright.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.adwright.gateway.api.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParametersTest {
  private final Parameters parameters = new Parameters();

  @Test
  void aPairIsSplitAtItsFirstEqualsSign() {
    // Given
    List<String> texts = List.of("spend=Amount spent (EUR)", "clicks = a=b");

    // When
    Map<String, String> pairs = parameters.pairs("map", texts);

    // Then
    assertThat(pairs)
        .containsExactly(Map.entry("spend", "Amount spent (EUR)"), Map.entry("clicks", "a=b"));
  }

  @Test
  void everyWrongParameterIsTold() {
    // Given
    parameters.pairs("map", List.of("spend", "=x", "y=", "a=1", "a=2"));
    parameters.id("importId", "x".repeat(300));
    parameters.read("limit", "many", Integer::parseInt);

    // When
    ApiProblem problem = catchThrowableOfType(ApiProblem.class, parameters::require);

    // Then
    assertThat(problem.problem().status()).isEqualTo(400);
    assertThat(problem.problem().violations())
        .extracting(Violation::path)
        .containsExactly("map", "map", "map", "map", "importId", "limit");
  }

  @Test
  void anEmptyParameterIsLeftOut() {
    // Given
    String blank = "  ";

    // When
    Optional<String> id = parameters.id("importId", blank);

    // Then
    assertThat(id).isEmpty();
    parameters.require();
  }
}
