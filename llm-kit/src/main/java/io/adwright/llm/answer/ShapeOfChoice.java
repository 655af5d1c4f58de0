package io.adwright.llm.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.List;
import java.util.stream.Stream;

/** One name of an enum, spelled exactly. */
record ShapeOfChoice(List<String> names) implements Shape {
  static ShapeOfChoice of(Class<?> type) {
    return new ShapeOfChoice(
        Stream.of(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList());
  }

  @Override
  public JsonSchemaElement schema() {
    return JsonEnumSchema.builder().enumValues(names).build();
  }

  @Override
  public Stream<String> faults(JsonNode value, String place) {
    return value.isTextual() && names.contains(value.textValue())
        ? Stream.of()
        : Stream.of(place + " must be one of " + String.join(", ", names));
  }
}
