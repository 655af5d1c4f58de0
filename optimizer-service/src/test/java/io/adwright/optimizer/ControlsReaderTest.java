package io.adwright.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlsReaderTest {

  @Test
  void signsInAtTheBrokerAsTheOtherChannelsDo() {
    // Given
    var broker =
        Map.<String, Object>of(
            "bootstrap.servers", "kafka:9093",
            "security.protocol", "SASL_SSL",
            "sasl.mechanism", "SCRAM-SHA-512",
            "sasl.jaas.config", "login module",
            "ssl.truststore.location", "/etc/kafka/ca.p12",
            "linger.ms", "0");
    var connector =
        new SmallRyeConfigBuilder()
            .withSources(
                new PropertiesConfigSource(
                    Map.of(
                        "mp.messaging.connector.smallrye-kafka.apicurio.registry.url", "http://r",
                        "mp.messaging.connector.smallrye-kafka.acks", "all"),
                    "test",
                    100))
            .build();

    // When
    var settings = ControlsReader.settings(connector, broker);

    // Then
    assertThat(settings)
        .containsEntry("bootstrap.servers", "kafka:9093")
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
        .containsEntry("sasl.jaas.config", "login module")
        .containsEntry("ssl.truststore.location", "/etc/kafka/ca.p12")
        .containsEntry("apicurio.registry.url", "http://r")
        .containsEntry("enable.auto.commit", "false")
        .doesNotContainKeys("acks", "linger.ms");
  }
}
