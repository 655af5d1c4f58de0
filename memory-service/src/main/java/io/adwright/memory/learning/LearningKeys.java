package io.adwright.memory.learning;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Record keys of the topic of learnings. */
public final class LearningKeys {
  private LearningKeys() {}

  /**
   * Returns {@code tenant/id}, each part percent-encoded: one tenant's records never compact those
   * of another away.
   */
  public static String of(String tenantId, String learningId) {
    return encode(tenantId) + '/' + encode(learningId);
  }

  private static String encode(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }
}
