package io.adwright.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
  private final Placeholders placeholders =
      new Placeholders(
          new Endpoints(Map.of("broker", 9092, "ad-platform-simulator", 18090)),
          Path.of("/data $1"),
          Path.of("/dist"),
          () -> 20_001);

  @Test
  void everyKindIsFilled() {
    // Given
    String text =
        "{port:broker} {address:broker} {url:ad-platform-simulator}/x {data}/kafka {dist}/t {free}";

    // When
    String filled = placeholders.fill(text);

    // Then
    assertThat(filled)
        .isEqualTo("9092 127.0.0.1:9092 http://127.0.0.1:18090/x /data $1/kafka /dist/t 20001");
  }

  @Test
  void textWithoutPlaceholdersStays() {
    // Given
    String text = "jdbc:h2:{A} ${x.y} %d{HH}";

    // When
    String filled = placeholders.fill(text);

    // Then
    assertThat(filled).isEqualTo(text);
  }

  @Test
  void unknownPlaceholderIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> placeholders.fill("{nonsense}"))
        .withMessageContaining("{nonsense}");
  }

  @Test
  void unknownPartIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> placeholders.fill("{port:database}"))
        .withMessageContaining("database");
  }
}
