package io.adwright.llm.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.stream.Stream;

/** A finite number. */
record ShapeOfNumber() implements Shape {
  @Override
  public JsonSchemaElement schema() {
    return new JsonNumberSchema();
  }

  @Override
  public Stream<String> faults(JsonNode value, String place) {
    return value.isNumber() && Double.isFinite(value.doubleValue())
        ? Stream.of()
        : Stream.of(place + " must be a number");
  }
}
