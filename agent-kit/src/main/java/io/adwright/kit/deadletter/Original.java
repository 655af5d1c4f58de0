package io.adwright.kit.deadletter;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Remembers a record's bytes beside what was read from them, in headers that never leave the
 * process. What is written anew from a typed event is not what was read: the writer's schema may be
 * older than ours.
 */
enum Original {
  KEY("adwright-original-key"),
  VALUE("adwright-original-value");

  private final String header;

  Original(String header) {
    this.header = header;
  }

  /** Keeps {@code bytes} themselves, not a copy. */
  void keep(Headers headers, byte[] bytes) {
    headers.add(header, bytes);
  }

  /** Returns the bytes that were kept, or null; they are kept no longer. */
  byte @Nullable [] take(Headers headers) {
    Header kept = headers.lastHeader(header);
    if (kept == null) {
      return null;
    }
    headers.remove(header);
    return kept.value();
  }
}
