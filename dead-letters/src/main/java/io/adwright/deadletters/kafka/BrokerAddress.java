package io.adwright.deadletters.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How Kafka's clients reach the broker.
 *
 * @param settings of every client, {@code bootstrap.servers} among them
 */
public record BrokerAddress(Map<String, Object> settings) {
  private static final String SERVERS = "bootstrap.servers";

  public BrokerAddress {
    settings = Map.copyOf(settings);
  }

  /**
   * Returns the address {@code servers} with the settings of {@code file}, for TLS and SASL.
   *
   * @throws IOException if the file cannot be read
   */
  public static BrokerAddress of(String servers, @Nullable Path file) throws IOException {
    Map<String, Object> settings = new HashMap<>();
    if (file != null) {
      Properties read = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        read.load(reader);
      }
      read.stringPropertyNames().forEach(name -> settings.put(name, read.getProperty(name)));
    }
    settings.put(SERVERS, servers);
    return new BrokerAddress(settings);
  }

  /** Returns the settings of a client that needs {@code more} besides. */
  Map<String, Object> with(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(settings);
    all.putAll(more);
    return all;
  }

  @Override
  public String toString() {
    return String.valueOf(settings.get(SERVERS));
  }
}
