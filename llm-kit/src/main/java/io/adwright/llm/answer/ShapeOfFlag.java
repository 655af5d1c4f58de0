package io.adwright.llm.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.stream.Stream;

/** True or false. */
record ShapeOfFlag() implements Shape {
  @Override
  public JsonSchemaElement schema() {
    return new JsonBooleanSchema();
  }

  @Override
  public Stream<String> faults(JsonNode value, String place) {
    return value.isBoolean() ? Stream.of() : Stream.of(place + " must be true or false");
  }
}
