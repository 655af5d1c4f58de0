package io.adwright.eval.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/**
 * One event of a {@code text/event-stream}, as the HTML standard defines it.
 *
 * @param id the last id that the stream gave, or an empty text
 * @param type {@code message} unless the stream says otherwise
 * @param data its lines, joined
 */
record ServerSentEvent(String id, String type, String data) {
  /**
   * Reads up to the end of the next event that carries data.
   *
   * @param lastId the id before it
   * @return nothing at the end of the stream
   */
  static Optional<ServerSentEvent> next(BufferedReader lines, String lastId) throws IOException {
    String id = lastId;
    String type = "";
    StringBuilder data = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty()) {
        if (!data.isEmpty()) {
          data.setLength(data.length() - 1);
          return Optional.of(
              new ServerSentEvent(id, type.isEmpty() ? "message" : type, data.toString()));
        }
        type = "";
      } else if (line.startsWith("data:")) {
        data.append(value(line)).append('\n');
      } else if (line.startsWith("event:")) {
        type = value(line);
      } else if (line.startsWith("id:")) {
        id = value(line);
      }
    }
    return Optional.empty();
  }

  private static String value(String line) {
    String value = line.substring(line.indexOf(':') + 1);
    return value.startsWith(" ") ? value.substring(1) : value;
  }
}
