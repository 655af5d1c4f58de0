package io.adwright.contracts;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void everyTopicAndItsDeadLettersStandInTheOneTable() throws IOException {
    // Given
    Set<String> named = EventSchemas.BY_TOPIC.keySet();

    // When
    Set<String> table = load("adwright-topics.properties").stringPropertyNames();

    // Then
    assertThat(table)
        .isEqualTo(
            named.stream()
                .flatMap(topic -> Stream.of(topic, Topics.deadLetters(topic)))
                .collect(toSet()));
  }

  @Test
  void campaignTopicsHaveEqualPartitionsSoThatACampaignKeepsItsPlace() throws IOException {
    // Given
    Properties table = load("adwright-topics.properties");

    // When
    Set<String> partitions =
        EventSchemas.BY_TOPIC.keySet().stream()
            .map(topic -> table.getProperty(topic).replaceFirst(",.*", ""))
            .collect(toSet());

    // Then
    assertThat(partitions).hasSize(1);
  }

  @Test
  void theNamesForConfigurationFilesAreTheSame() throws IOException {
    // Given
    Properties configuration = load("META-INF/microprofile-config.properties");

    // When
    Set<String> names =
        configuration.stringPropertyNames().stream()
            .filter(key -> key.startsWith("adwright.topic."))
            .map(configuration::getProperty)
            .collect(toSet());

    // Then
    assertThat(names).isEqualTo(EventSchemas.BY_TOPIC.keySet());
  }

  private static Properties load(String resource) throws IOException {
    var properties = new Properties();
    try (InputStream in = TopicsTest.class.getClassLoader().getResourceAsStream(resource)) {
      properties.load(in);
    }
    return properties;
  }
}
