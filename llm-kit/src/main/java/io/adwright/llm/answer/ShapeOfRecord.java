package io.adwright.llm.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An object with exactly these fields. */
record ShapeOfRecord(Map<String, Shape> fields) implements Shape {
  ShapeOfRecord {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  static ShapeOfRecord of(Class<?> type) {
    var fields = new LinkedHashMap<String, Shape>();
    for (RecordComponent component : type.getRecordComponents()) {
      fields.put(component.getName(), Shape.of(component.getGenericType()));
    }
    return new ShapeOfRecord(fields);
  }

  @Override
  public JsonSchemaElement schema() {
    var schema = JsonObjectSchema.builder();
    fields.forEach((name, shape) -> schema.addProperty(name, shape.schema()));
    return schema.required(List.copyOf(fields.keySet())).build();
  }

  @Override
  public Stream<String> faults(JsonNode value, String place) {
    if (!value.isObject()) {
      return Stream.of((place.isEmpty() ? "the answer" : place) + " must be an object");
    }
    return Stream.concat(
        fields.entrySet().stream()
            .flatMap(field -> faults(value, inside(place, field.getKey()), field)),
        strangers(value, place));
  }

  private static Stream<String> faults(
      JsonNode value, String place, Map.Entry<String, Shape> field) {
    JsonNode child = value.get(field.getKey());
    return child == null ? Stream.of(place + " is missing") : field.getValue().faults(child, place);
  }

  private Stream<String> strangers(JsonNode value, String place) {
    var names = new ArrayList<String>();
    value.fieldNames().forEachRemaining(names::add);
    return fields.keySet().containsAll(names)
        ? Stream.of()
        : Stream.of(
            (place.isEmpty() ? "the answer" : place) + " has fields that were not asked for");
  }

  private static String inside(String place, String name) {
    return place.isEmpty() ? name : place + '.' + name;
  }
}
