package io.adwright.deploy.setup;

import static java.util.stream.Collectors.toMap;

import java.util.Locale;
import java.util.Map;

/**
 * Settings of a Kafka client from the environment, spelt as for the services: {@code
 * KAFKA_SASL_MECHANISM} is {@code sasl.mechanism}.
 */
final class KafkaEnvironment {
  private static final String PREFIX = "KAFKA_";

  private KafkaEnvironment() {}

  static Map<String, Object> settings(Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(it -> it.getKey().startsWith(PREFIX))
        .collect(toMap(it -> setting(it.getKey()), Map.Entry::getValue));
  }

  private static String setting(String variable) {
    return variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
