package io.adwright.gateway.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an API key: never the key itself.
 *
 * @param name who has it; two keys of one name are valid at a time while one replaces the other
 * @param tenant the only tenant that it opens
 * @param roles what it may be used for
 * @param sha256 SHA-256 of the key in hexadecimal digits. A key is 256 random bits, so that a slow
 *     hash would add nothing
 * @param expires from when on it opens nothing; null is never
 */
record ApiKey(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) String tenant,
    @JsonProperty(required = true) Set<String> roles,
    @JsonProperty(required = true) String sha256,
    @Nullable Instant expires) {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  ApiKey {
    sha256 = sha256.toLowerCase(Locale.ROOT);
    if (!DIGEST.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "sha256 of the key of '" + name + "' is not 64 hexadecimal digits");
    }
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("the key of '" + name + "' has no role");
    }
    var _ = new Caller(name, tenant, roles);
  }

  boolean isValid(Instant now) {
    return expires == null || now.isBefore(expires);
  }

  Caller caller() {
    return new Caller(name, tenant, roles);
  }
}
