package io.adwright.simulator.platform;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as somebody wants it to be: the body of a PUT.
 *
 * @param name what people call it, 1 to {@value #MAX_NAME_LENGTH} characters; untrusted text
 * @param currency ISO 4217 code, checked by the platform
 * @param dailyBudgetMicros micros of {@code currency}, checked by the platform; null is no budget
 * @param status ACTIVE, PAUSED or REMOVED
 */
public record Draft(
    String name, String currency, @Nullable Long dailyBudgetMicros, CampaignStatus status) {
  /** The longest campaign name; longer than those of the platforms that this one plays. */
  public static final int MAX_NAME_LENGTH = 512;

  private static final Pattern CODE = Pattern.compile("[\\x21-\\x7e]{1,16}");

  public Draft {
    requireNonNull(name, "name is missing; send a text");
    requireNonNull(currency, "currency is missing; send an ISO 4217 code such as EUR");
    requireNonNull(status, "status is missing; send ACTIVE, PAUSED or REMOVED");
    if (name.isBlank() || name.length() > MAX_NAME_LENGTH) {
      throw new IllegalArgumentException(
          "name has %d characters, or only blanks; send 1 to %d"
              .formatted(name.length(), MAX_NAME_LENGTH));
    }
    if (!CODE.matcher(currency).matches()) {
      throw new IllegalArgumentException(
          "currency is not 1 to 16 visible ASCII characters; send an ISO 4217 code such as EUR");
    }
    // Half a surrogate pair is legal in JSON and cannot be written as UTF-8 again.
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
      throw new IllegalArgumentException("name is not well-formed Unicode; send whole characters");
    }
  }
}
