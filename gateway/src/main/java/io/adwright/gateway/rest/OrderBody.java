package io.adwright.gateway.rest;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.adwright.gateway.api.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads the body of an order, and refuses what it does not know: a scope with a misspelled field
 * would mean "all".
 */
final class OrderBody {
  private static final long MOST_BYTES = 64 * 1024;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private OrderBody() {}

  /**
   * Reads {@code body} to its end.
   *
   * @throws ApiProblem if it is JSON, but not such an order
   * @throws com.fasterxml.jackson.core.JsonProcessingException if it is not JSON
   */
  static <T> T read(InputStream body, Class<T> type) throws IOException {
    try {
      T order =
          JSON.readValue(new BoundedBody(body, MOST_BYTES, "(fixed: an order is small)"), type);
      if (order == null) {
        throw problem("", "is null, where an object is expected");
      }
      return order;
    } catch (UnrecognizedPropertyException unknown) {
      throw problem(pointer(unknown), "is not known. Known are " + unknown.getKnownPropertyIds());
    } catch (JsonMappingException mismatch) {
      if (mismatch.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw problem(pointer(mismatch), "is missing, or not of the type that it must be");
    }
  }

  private static ApiProblem problem(String path, String reason) {
    return ApiProblem.badRequest(
        "INVALID_BODY", "GET /q/openapi describes the body.", List.of(new Violation(path, reason)));
  }

  private static String pointer(JsonMappingException mismatch) {
    return mismatch.getPath().stream()
        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
        .collect(Collectors.joining());
  }
}
