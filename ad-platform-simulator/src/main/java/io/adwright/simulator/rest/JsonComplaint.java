package io.adwright.simulator.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a JSON body in the words of the API, not of the parser. */
final class JsonComplaint {
  private JsonComplaint() {}

  /** Returns what a client has to know about {@code problem}. */
  static String of(JsonProcessingException problem) {
    return switch (problem) {
      case UnrecognizedPropertyException unknown ->
          "unknown field '%s'; known are %s"
              .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
      case ValueInstantiationException refused when refused.getCause() != null ->
          String.valueOf(refused.getCause().getMessage());
      case MismatchedInputException mismatch when mismatch.getPath().isEmpty() ->
          "the body must be one JSON object and nothing else";
      case MismatchedInputException mismatch ->
          field(mismatch) + "send " + form(mismatch.getTargetType());
      case JsonMappingException mapping
          when mapping.getCause() instanceof JsonProcessingException cause ->
          field(mapping) + of(cause);
      case InputCoercionException _ -> "the number is outside 64 bits";
      case JsonEOFException _ -> "the body is not JSON: it ends in the middle";
      default -> "the body is not JSON as this platform reads it: " + withoutAdvice(problem);
    };
  }

  /** The parser goes on to say how one would change its settings; that is not for clients. */
  private static String withoutAdvice(JsonProcessingException problem) {
    return problem.getOriginalMessage().replaceFirst(": enable .*", "");
  }

  private static String field(JsonMappingException problem) {
    return problem.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .collect(Collectors.joining(".", "", ": "));
  }

  private static String form(@Nullable Class<?> type) {
    if (type == null) {
      return "a JSON object";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
    }
    if (type == Long.class) {
      return "a whole number of micros, without quotes, point or exponent";
    }
    return type == String.class ? "a text in quotes" : "a JSON object";
  }
}
