package io.adwright.optimizer.platform.checked;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** JSON of others, read without trust: what is not there, or not exact, is missing. */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");

  private Json() {}

  /** Returns the object that {@code body} is; empty if it is none. */
  public static Optional<JsonNode> object(String body) {
    try {
      return Optional.ofNullable(MAPPER.readTree(body)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Returns the text at {@code pointer}, for example {@code /campaign/status}. */
  public static Optional<String> text(JsonNode node, String pointer) {
    return Optional.of(node.at(pointer)).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  /** Returns the whole number at {@code pointer}, which platforms write with quotes or without. */
  public static Optional<Long> whole(JsonNode node, String pointer) {
    JsonNode value = node.at(pointer);
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return Optional.of(value.longValue());
    }
    if (!value.isTextual() || !WHOLE.matcher(value.textValue()).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(value.textValue()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns {@code fields} as an object. */
  public static byte[] write(Map<String, ?> fields) {
    try {
      return MAPPER.writeValueAsBytes(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON for " + fields.keySet(), e);
    }
  }
}
