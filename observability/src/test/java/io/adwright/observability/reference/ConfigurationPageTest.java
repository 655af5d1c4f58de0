package io.adwright.observability.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.observability.Repository;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {

  @Test
  void thePageIsWhatTheSourcesSay() throws Exception {
    // When
    String page = ConfigurationPage.write(Repository.ROOT);

    // Then
    Repository.isUpToDate("docs/configuration.md", page, ConfigurationPageTest.class);
  }

  @Test
  void groupsNamesOfTheOperatorsChoiceAndDefaultsAreThere() throws Exception {
    // When
    String page = ConfigurationPage.write(Repository.ROOT);

    // Then
    assertThat(page)
        .contains(
            "| `adwright.optimizer.max-step-percent`<br>`ADWRIGHT_OPTIMIZER_MAX_STEP_PERCENT`")
        .contains("`adwright.llm.probe.every`")
        .contains("| `adwright.optimizer.platforms.*.")
        .contains("| `KAFKA_BOOTSTRAP_SERVERS` | `localhost:9092` |");
  }

  @Test
  void everyKeyIsExplained() throws Exception {
    // Given
    var sources = new ConfigSources(Repository.ROOT);

    // When
    var settings =
        sources.roots().stream().flatMap(root -> Settings.of(sources, root).stream()).toList();

    // Then
    assertThat(settings)
        .hasSizeGreaterThan(60)
        .allSatisfy(setting -> assertThat(setting.text()).as(setting.key()).isNotBlank());
  }
}
