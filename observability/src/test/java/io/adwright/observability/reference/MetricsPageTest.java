package io.adwright.observability.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.observability.Repository;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MetricsPageTest {
  private static final Path DESCRIPTIONS = Path.of("src/main/resources/metrics.properties");

  @Test
  void thePageIsWhatTheDescriptionsSay() throws Exception {
    // When
    String page = MetricsPage.write(MetricsPage.described(Files.readString(DESCRIPTIONS)));

    // Then
    Repository.isUpToDate("docs/metrics.md", page, MetricsPageTest.class);
  }

  @Test
  void theMetricsOfTheCodeAreThoseThatAreDescribed() throws Exception {
    // Given
    var described = new Properties();
    described.load(new StringReader(Files.readString(DESCRIPTIONS)));

    // When
    var inCode = MetricsPage.inCode(Repository.ROOT);

    // Then
    assertThat(described.stringPropertyNames())
        .as("names in %s, and names in the code", DESCRIPTIONS)
        .containsExactlyInAnyOrderElementsOf(inCode);
  }
}
