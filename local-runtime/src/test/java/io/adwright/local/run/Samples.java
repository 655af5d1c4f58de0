package io.adwright.local.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts that lie beside the tests. */
final class Samples {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Samples() {}

  static String text(String name) throws IOException {
    try (InputStream in = Samples.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Trace trace() throws IOException {
    return traceOf(text("trace.json"));
  }

  static Trace traceOf(String json) throws IOException {
    return new Trace(json, JSON.readTree(json));
  }

  static ImportAnswer answerOf(String json) throws IOException {
    return new ImportAnswer(JSON.readTree(json));
  }
}
