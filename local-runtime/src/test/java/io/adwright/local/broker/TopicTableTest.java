package io.adwright.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicTableTest {
  private final Path directory;

  TopicTableTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void everyLineIsATopic() throws IOException {
    // Given
    Path table =
        table(
            """
            # a comment
            b.v1.dlq=partitions:1
            a.v1=partitions:6,cleanup.policy:compact+delete,retention.ms:2592000000
            """);

    // When
    List<TopicSpec> topics = TopicTable.read(table);

    // Then
    assertThat(topics)
        .containsExactly(
            new TopicSpec(
                "a.v1",
                6,
                Map.of("cleanup.policy", "compact,delete", "retention.ms", "2592000000")),
            new TopicSpec("b.v1.dlq", 1, Map.of()));
  }

  @Test
  void theTableOfTheContractsCanBeRead() throws IOException {
    // Given
    Path table =
        Path.of("..", "contracts", "src", "main", "resources", "adwright-topics.properties");

    // When
    List<TopicSpec> topics = TopicTable.read(table);

    // Then
    assertThat(topics).extracting(TopicSpec::name).contains("adwright.campaign-metrics.v1");
  }

  @Test
  void aMissingCountIsNamed() throws IOException {
    // Given
    Path table = table("a.v1=retention.ms:1\n");

    // Then
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TopicTable.read(table))
        .withMessageContaining("a.v1");
  }

  @Test
  void aCountThatIsNoNumberIsNamed() throws IOException {
    // Given
    Path table = table("a.v1=partitions:many\n");

    // Then
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TopicTable.read(table))
        .withMessageContaining("\"many\"");
  }

  @Test
  void aSettingWithoutAValueIsNamed() throws IOException {
    // Given
    Path table = table("a.v1=partitions:1,retention.ms\n");

    // Then
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TopicTable.read(table))
        .withMessageContaining("retention.ms");
  }

  private Path table(String content) throws IOException {
    return Files.writeString(directory.resolve("topics.properties"), content);
  }
}
