package io.adwright.llm.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a value of an answer may be. One description gives both the schema that the model is held to
 * and the check of what it wrote: strings, numbers, booleans, enums, lists and nested records, all
 * of them required. Maps and dates make bad schemas and are refused.
 */
sealed interface Shape
    permits ShapeOfText,
        ShapeOfWhole,
        ShapeOfNumber,
        ShapeOfFlag,
        ShapeOfChoice,
        ShapeOfList,
        ShapeOfRecord {
  /** Returns the schema that goes out with the question. */
  JsonSchemaElement schema();

  /**
   * Returns what is wrong with {@code value}, each as part of a sentence in our own words: nothing
   * that the model wrote is repeated.
   *
   * @param place where the value stands, for example {@code causes[2].weight}
   */
  Stream<String> faults(JsonNode value, String place);

  /**
   * Returns the shape of a Java type.
   *
   * @throws IllegalArgumentException for types that make no good schema
   */
  static Shape of(Type type) {
    return switch (type) {
      case Class<?> c when c == String.class -> new ShapeOfText();
      case Class<?> c when c == int.class -> new ShapeOfWhole(Integer.MIN_VALUE, Integer.MAX_VALUE);
      case Class<?> c when c == long.class -> new ShapeOfWhole(Long.MIN_VALUE, Long.MAX_VALUE);
      case Class<?> c when c == double.class -> new ShapeOfNumber();
      case Class<?> c when c == boolean.class -> new ShapeOfFlag();
      case Class<?> c when c.isEnum() -> ShapeOfChoice.of(c);
      case Class<?> c when c.isRecord() -> ShapeOfRecord.of(c);
      case ParameterizedType list when list.getRawType() == List.class ->
          new ShapeOfList(of(list.getActualTypeArguments()[0]));
      default ->
          throw new IllegalArgumentException(
              type.getTypeName()
                  + " has no place in an answer: use String, int, long, double, boolean, enums,"
                  + " lists and records of these");
    };
  }
}
