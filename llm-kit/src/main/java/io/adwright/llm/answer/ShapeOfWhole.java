package io.adwright.llm.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.stream.Stream;

/** A whole number; 7.0 is none. */
record ShapeOfWhole(long least, long most) implements Shape {
  @Override
  public JsonSchemaElement schema() {
    return new JsonIntegerSchema();
  }

  @Override
  public Stream<String> faults(JsonNode value, String place) {
    boolean fits =
        value.isIntegralNumber()
            && value.canConvertToLong()
            && value.longValue() >= least
            && value.longValue() <= most;
    return fits ? Stream.of() : Stream.of(place + " must be a whole number");
  }
}
