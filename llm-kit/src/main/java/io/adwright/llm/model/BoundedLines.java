package io.adwright.llm.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of a body that may be endless, even within one line. */
final class BoundedLines {
  private final Reader body;
  private long left;

  /**
   * @param most characters that are read of the whole body
   */
  BoundedLines(InputStream body, long most) {
    this.body = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    this.left = most;
  }

  /**
   * Returns the next line, or null at the end.
   *
   * @throws ModelFailed with {@code LLM_TOO_LARGE} past the limit
   */
  @Nullable String next() throws IOException {
    var line = new StringBuilder();
    for (int c = body.read(); c >= 0; c = body.read()) {
      if (left-- <= 0) {
        throw new ModelFailed(LlmFailure.LLM_TOO_LARGE);
      }
      if (c == '\n') {
        return line.toString();
      }
      line.append((char) c);
    }
    return line.isEmpty() ? null : line.toString();
  }
}
