package io.adwright.simulator.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON bodies. The framework could do that, but would answer a mistake in words of its own,
 * before the journal heard of it.
 */
@Singleton
final class BodyReader {
  /** The longest body that is read; requests of this API take a fraction of it. */
  static final int MAX_BYTES = 16_384;

  private final ObjectMapper json;

  BodyReader(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Returns {@code body} as a {@code type}.
   *
   * @throws BadRequest if it is not one
   */
  <T> T read(byte[] body, Class<T> type) throws BadRequest {
    if (body.length > MAX_BYTES) {
      throw new BadRequest(
          "the body has %d bytes; send at most %d".formatted(body.length, MAX_BYTES));
    }
    @Nullable T value;
    try {
      value = json.readValue(body, type);
    } catch (JsonProcessingException e) {
      throw new BadRequest(JsonComplaint.of(e));
    } catch (IOException e) {
      throw new BadRequest("the body cannot be read: " + e.getMessage());
    }
    if (value == null) {
      throw new BadRequest("the body is null; send a JSON object");
    }
    return value;
  }
}
