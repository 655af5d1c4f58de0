package io.adwright.local.broker;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of topics: one topic per line, {@code name=setting:value,…}, where {@code +}
 * inside a value stands for a comma and {@code partitions} is the only setting that is not Kafka's.
 */
public final class TopicTable {
  private static final String PARTITIONS = "partitions";

  private TopicTable() {}

  /**
   * Returns the topics of {@code file} in order of their names.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if a line is not of the form above; names topic and setting
   */
  public static List<TopicSpec> read(Path file) throws IOException {
    Properties lines = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      lines.load(reader);
    }
    List<TopicSpec> topics = new ArrayList<>();
    for (String name : lines.stringPropertyNames().stream().sorted().toList()) {
      topics.add(topic(name, lines.getProperty(name)));
    }
    return List.copyOf(topics);
  }

  private static TopicSpec topic(String name, String line) {
    Map<String, String> settings = new HashMap<>();
    for (String setting : line.split(",", -1)) {
      int colon = setting.indexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException(
            "topic " + name + ": \"" + setting + "\" is not of the form setting:value");
      }
      settings.put(
          setting.substring(0, colon).strip(),
          setting.substring(colon + 1).strip().replace('+', ','));
    }
    return new TopicSpec(name, partitions(name, settings.remove(PARTITIONS)), settings);
  }

  private static int partitions(String name, @Nullable String count) {
    if (count == null) {
      throw new IllegalArgumentException("topic " + name + " does not say how many partitions");
    }
    try {
      return Integer.parseInt(count);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "topic " + name + ": partitions \"" + count + "\" is not a whole number", e);
    }
  }
}
