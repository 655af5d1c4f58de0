package io.adwright.llm.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.stream.Stream;

/** A string that says something. */
record ShapeOfText() implements Shape {
  @Override
  public JsonSchemaElement schema() {
    return new JsonStringSchema();
  }

  @Override
  public Stream<String> faults(JsonNode value, String place) {
    return value.isTextual() && !value.textValue().isBlank()
        ? Stream.of()
        : Stream.of(place + " must be a text");
  }
}
