package io.adwright.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypesTest {

  static Stream<Overlay> overlays() {
    return Overlay.all();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyDocumentIsWhatItSaysItIs(Overlay overlay) {
    // Given
    List<String> wrong = new ArrayList<>();

    // When
    for (JsonNode document : overlay.documents()) {
      try {
        Types.read(document);
      } catch (IllegalArgumentException e) {
        wrong.add(
            document.path("kind").asText() + " " + Overlay.name(document) + ": " + e.getMessage());
      }
    }

    // Then
    assertThat(wrong).isEmpty();
    assertThat(overlay.documents()).hasSizeGreaterThan(40);
  }

  @Test
  void aMisspeltKeyDoesNotPass() {
    // Given
    JsonNode deployment = Overlay.of("dev").one("Deployment", "gateway").deepCopy();
    var container = (ObjectNode) deployment.at("/spec/template/spec/containers/0");
    container.put("imagePullPolice", "Always");

    // When, Then
    assertThatThrownBy(() -> Types.read(deployment)).hasMessageContaining("imagePullPolice");
  }

  @Test
  void aMisspeltKeyOfStrimziDoesNotPass() {
    // Given
    JsonNode topic = Overlay.of("dev").one("KafkaTopic", "adwright.learnings.v1").deepCopy();
    ((ObjectNode) topic.path("spec")).put("partition", 6);

    // When, Then
    assertThatThrownBy(() -> Types.read(topic)).hasMessageContaining("partition");
  }
}
