package io.adwright.llm.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values of one shape. */
record ShapeOfList(Shape item) implements Shape {
  @Override
  public JsonSchemaElement schema() {
    return JsonArraySchema.builder().items(item.schema()).build();
  }

  @Override
  public Stream<String> faults(JsonNode value, String place) {
    if (!value.isArray()) {
      return Stream.of(place + " must be a list");
    }
    return IntStream.range(0, value.size())
        .boxed()
        .flatMap(i -> item.faults(value.get(i), place + '[' + i + ']'));
  }
}
