package io.adwright.optimizer.platform.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256, as RFC 2104 and FIPS 180-4 have it. */
public final class Signature {
  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /** Returns the lower-case hexadecimal HMAC-SHA256 of {@code message}. */
  public static String hex(Secret key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(message));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
