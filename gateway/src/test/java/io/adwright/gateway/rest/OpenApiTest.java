package io.adwright.gateway.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(GatewayProfile.class)
class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theDocumentInTheRepositoryIsThatOfTheCode() throws IOException {
    // Given
    JsonNode kept = JSON.readTree(Files.readString(Path.of("openapi/openapi.json")));

    // When
    JsonNode made = JSON.readTree(given().get("/q/openapi?format=json").asString());

    // Then
    assertThat(made)
        .as("gateway/openapi is out of date: mvn -pl gateway package -DskipTests writes it anew")
        .isEqualTo(kept);
  }

  @Test
  void whatAnAnswerAlwaysHasIsRequiredAndWhatMayBeNullSaysSo() {
    // Given
    String step = "components.schemas.StepView.";

    // When
    var document = given().get("/q/openapi?format=json").jsonPath();

    // Then
    assertThat(document.<String>getList(step + "required"))
        .containsExactlyInAnyOrder(
            "agent",
            "source",
            "status",
            "startedAt",
            "finishedAt",
            "millis",
            "error",
            "tokensIn",
            "tokensOut");
    assertThat(document.<String>getList(step + "properties.source.type"))
        .containsExactly("string", "null");
    assertThat(document.getString(step + "properties.agent.type")).isEqualTo("string");
  }
}
