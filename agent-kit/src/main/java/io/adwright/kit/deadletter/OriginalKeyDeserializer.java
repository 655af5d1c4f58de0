package io.adwright.kit.deadletter;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads a key as text, and remembers its bytes where the text does not hold them all. */
public final class OriginalKeyDeserializer extends StringDeserializer {
  private static final char REPLACED = '\ufffd';

  @Override
  public @Nullable String deserialize(String topic, Headers headers, byte @Nullable [] data) {
    String text = deserialize(topic, data);
    if (text != null && data != null && text.indexOf(REPLACED) >= 0) {
      Original.KEY.keep(headers, data);
    }
    return text;
  }
}
