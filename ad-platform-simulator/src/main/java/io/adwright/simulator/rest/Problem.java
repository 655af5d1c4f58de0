package io.adwright.simulator.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.adwright.simulator.wire.CampaignView;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An error answer as RFC 9457 describes it.
 *
 * @param type names the kind of problem; not an address
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what is wrong here, and what to do
 * @param code the kind, for programs
 * @param current the campaign as it is, where the problem is about one that exists
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CampaignView current) {
  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE_PREFIX = "urn:adwright:simulator:problem:";

  /** Returns the problem of kind {@code code}. */
  static Problem of(int status, String code, String detail, @Nullable CampaignView current) {
    String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Problem(
        TYPE_PREFIX + words.replace(' ', '-'), title(words), status, detail, code, current);
  }

  /** Returns the problem of kind {@code code} that is about no campaign. */
  static Problem of(int status, String code, String detail) {
    return of(status, code, detail, null);
  }

  /** Returns the answer that tells of this problem. */
  Response response() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }

  private static String title(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
