package io.adwright.simulator.wire;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/**
 * JSON without guesses: where money is at stake, a misspelt field, a number in quotes, a fraction
 * of a micro or a field given twice is a mistake to be told, not one to be interpreted.
 */
public final class StrictJson {
  private static final List<CoercionInputShape> NOT_AN_INTEGER =
      List.of(
          CoercionInputShape.Boolean,
          CoercionInputShape.EmptyString,
          CoercionInputShape.Float,
          CoercionInputShape.String);
  private static final List<CoercionInputShape> NOT_A_TEXT =
      List.of(CoercionInputShape.Boolean, CoercionInputShape.Float, CoercionInputShape.Integer);
  private static final List<CoercionInputShape> NOT_A_NAME =
      List.of(CoercionInputShape.EmptyString, CoercionInputShape.Integer);

  private StrictJson() {}

  /** Returns a mapper that refuses whatever it would have to guess. */
  public static ObjectMapper mapper() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .withCoercionConfig(
            LogicalType.Integer,
            shapes -> NOT_AN_INTEGER.forEach(it -> shapes.setCoercion(it, CoercionAction.Fail)))
        .withCoercionConfig(
            LogicalType.Textual,
            shapes -> NOT_A_TEXT.forEach(it -> shapes.setCoercion(it, CoercionAction.Fail)))
        .withCoercionConfig(
            LogicalType.Enum,
            shapes -> NOT_A_NAME.forEach(it -> shapes.setCoercion(it, CoercionAction.Fail)))
        .build();
  }
}
