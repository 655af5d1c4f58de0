package io.adwright.gateway.broker;

import io.adwright.contracts.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** The topics of Adwright, by the names that they have here: a broker may hold those of others. */
@ApplicationScoped
class OwnTopics {
  private static final String PREFIX = "adwright.topic.";

  private final List<String> names;
  private final String controls;

  OwnTopics(Config config) {
    this.names =
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
            .filter(key -> key.startsWith(PREFIX))
            .map(key -> config.getValue(key, String.class))
            .distinct()
            .sorted()
            .toList();
    this.controls = config.getValue(PREFIX + "controls", String.class);
  }

  List<String> names() {
    return names;
  }

  List<String> deadLetters() {
    return names.stream().map(Topics::deadLetters).toList();
  }

  /** Where in a letter's key its tenant stands; a control's begins with its kind. */
  int placeOfTenant(String deadLetters) {
    return deadLetters.equals(Topics.deadLetters(controls)) ? 1 : 0;
  }
}
