package io.adwright.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** What a service's liveness check says of its channels. */
final class Liveness {
  private static final int BAD = 400;

  private Liveness() {}

  /** Returns {@code [OK]}, or {@code [KO]} and why. */
  static String of(URI check, String channel) {
    try {
      var connection = (HttpURLConnection) check.toURL().openConnection();
      try (var body =
          connection.getResponseCode() < BAD
              ? connection.getInputStream()
              : connection.getErrorStream()) {
        for (JsonNode part : new ObjectMapper().readTree(body).path("checks")) {
          if (part.path("data").has(channel)) {
            return part.path("data").path(channel).asText();
          }
        }
      }
      return "not there";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
