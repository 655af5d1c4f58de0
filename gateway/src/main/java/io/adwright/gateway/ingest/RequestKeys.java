package io.adwright.gateway.ingest;

/** Remembers what came under the keys of clients ({@code Idempotency-Key}), for a week. */
@FunctionalInterface
public interface RequestKeys {

  /**
   * Notes that {@code content} came under {@code key}, unless something else did before.
   *
   * @param content a hash of all that is to be published
   * @return whether the key is new, or stands for this content
   */
  boolean claim(String tenantId, String key, String content);
}
