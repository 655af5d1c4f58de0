package io.adwright.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Fails the build when {@code contracts/asyncapi.json} is not what the contracts say.
 *
 * <p>To write it anew: {@code mvn -pl contracts test -Dtest=AsyncApiTest
 * -Dadwright.asyncapi.write=true}, then commit it.
 */
class AsyncApiTest {
  private static final Path KEPT = Path.of("asyncapi.json");

  @Test
  void theDocumentInTheRepositoryIsThatOfTheContracts() throws IOException {
    // Given
    if (Boolean.getBoolean("adwright.asyncapi.write")) {
      Files.writeString(KEPT, AsyncApiDocument.text());
    }
    String kept = Files.readString(KEPT);

    // When
    String made = AsyncApiDocument.text();

    // Then
    assertThat(made)
        .as(
            "contracts/asyncapi.json is out of date: mvn -pl contracts test -Dtest=AsyncApiTest"
                + " -Dadwright.asyncapi.write=true writes it anew")
        .isEqualTo(kept);
  }

  @Test
  void everyTopicOfEventsIsAChannelWithItsSettings() throws IOException {
    // Given
    JsonNode document = new ObjectMapper().readTree(AsyncApiDocument.text());

    // When
    JsonNode channels = document.get("channels");

    // Then
    assertThat(channels.findValuesAsText("address"))
        .containsExactlyInAnyOrderElementsOf(Set.copyOf(EventSchemas.BY_TOPIC.keySet()));
    JsonNode kafka = channels.at("/campaign-metrics/bindings/kafka");
    assertThat(kafka.get("partitions").asInt()).isEqualTo(6);
    assertThat(kafka.at("/topicConfiguration/cleanup.policy")).hasSize(2);
  }
}
