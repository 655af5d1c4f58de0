package io.adwright.gateway.broker;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whose a dead letter is, by its key: what is in it may be unreadable. */
final class LetterKey {
  private LetterKey() {}

  /**
   * Returns whether {@code key} names the tenant; a letter without a readable key is nobody's.
   *
   * @param place where in the key the tenant stands
   */
  static boolean names(byte @Nullable [] key, int place, String tenantId) {
    if (key == null) {
      return false;
    }
    String[] parts = new String(key, StandardCharsets.UTF_8).split("/", -1);
    return parts.length > place + 1
        && parts[place].equals(URLEncoder.encode(tenantId, StandardCharsets.UTF_8));
  }
}
