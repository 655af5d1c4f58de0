package io.adwright.memory.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a request must hold; the answer to one that does not says why, as plain text. */
final class Requests {
  private static final int LONGEST = 2_000;

  private Requests() {}

  /** Returns a text without blanks around it and without control characters. */
  static String text(String name, @Nullable String value) {
    require(value != null && !value.isBlank(), name + " is missing");
    String text = String.valueOf(value).strip();
    require(text.length() <= LONGEST, name + " is longer than " + LONGEST + " characters");
    require(
        text.chars().noneMatch(Character::isISOControl),
        name + " must not have control characters");
    return text;
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw refused(400, otherwise);
    }
  }

  /** Returns what {@code maker} makes; what it refuses is the request's fault. */
  static <T> T make(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      throw refused(400, String.valueOf(e.getMessage()));
    }
  }

  static WebApplicationException notFound(String learningId) {
    return refused(404, "no learning " + learningId);
  }

  private static WebApplicationException refused(int status, String why) {
    return new WebApplicationException(
        Response.status(status).type(MediaType.TEXT_PLAIN).entity(why).build());
  }
}
