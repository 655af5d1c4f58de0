package io.adwright.llm.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads answers of one kind, strictly: exactly one JSON object and nothing around it, every field
 * there and of its type, no other field, no value bent into shape. A leading {@code <think>} block
 * makes an answer invalid like any other stray text: what a model thinks may hold an object too,
 * and taking the wrong one is worse than taking none.
 *
 * @param <D> the answer, a record
 */
public final class AnswerReader<D extends Record> {
  private static final int MOST_FAULTS = 4;
  private static final int MOST_DEPTH = 20;
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private final Class<D> type;
  private final Shape shape;

  /**
   * @throws IllegalArgumentException if the record has a component that makes no good schema
   */
  public AnswerReader(Class<D> type) {
    this.type = type;
    this.shape = Shape.of(type);
  }

  /** Returns the schema that goes out with the question. */
  public JsonSchema schema() {
    return JsonSchema.builder().name(type.getSimpleName()).rootElement(shape.schema()).build();
  }

  /** Returns the shape of an answer in one line, equal for equal records. */
  public String shape() {
    return shape.toString();
  }

  /** Returns the answer that {@code text} is, or why it is none. */
  public Reading<D> read(String text) {
    JsonNode tree;
    try {
      tree = JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      return new Reading.Refused<>("it was not exactly one JSON object");
    }
    List<String> faults = shape.faults(tree, "").limit(MOST_FAULTS).toList();
    if (!faults.isEmpty()) {
      return new Reading.Refused<>(faults.stream().collect(Collectors.joining("; ")));
    }
    try {
      return new Reading.Understood<>(JSON.treeToValue(tree, type));
    } catch (JsonProcessingException refusedByTheRecord) {
      return new Reading.Refused<>("its values do not fit together");
    }
  }
}
