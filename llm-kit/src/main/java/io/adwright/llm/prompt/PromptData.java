package io.adwright.llm.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.adwright.contracts.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a prompt tells the model besides its instructions: numbers and codes that can be trusted,
 * and texts that cannot. There is no way to put a text in that is not treated as written by others.
 *
 * <p>Built once, by chained calls, on one thread.
 */
public final class PromptData {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{0,39}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");
  private static final MathContext DIGITS = new MathContext(6);
  private static final int MOST_ITEMS = 20;

  private final Map<String, IntFunction<JsonNode>> fields = new LinkedHashMap<>();

  /** Adds a finite number, to six significant digits. */
  public PromptData number(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "prompt data " + name + " is " + value + ", not finite: leave unknown numbers out");
    }
    var rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return put(name, cap -> JSON.numberNode(new BigDecimal(rounded.toPlainString())));
  }

  /** Adds a whole number. */
  public PromptData number(String name, long value) {
    return put(name, cap -> JSON.numberNode(value));
  }

  /** Adds an amount, in main units of its currency. */
  public PromptData amount(String name, Money value) {
    var units = new BigDecimal(value.units().stripTrailingZeros().toPlainString());
    return put(name, cap -> JSON.numberNode(units));
  }

  /** Adds yes or no. */
  public PromptData flag(String name, boolean value) {
    return put(name, cap -> JSON.booleanNode(value));
  }

  /** Adds a code of ours. */
  public PromptData code(String name, Enum<?> value) {
    return put(name, cap -> JSON.textNode(value.name()));
  }

  /** Adds codes of ours, at most twenty. */
  public PromptData codes(String name, Collection<? extends Enum<?>> values) {
    return items(name, List.copyOf(values), (value, cap) -> JSON.textNode(value.name()));
  }

  /**
   * Adds an id that was made by us and that the answer may refer to; never one of a platform.
   *
   * @param value letters, digits, {@code _} and {@code -}, at most 40
   */
  public PromptData id(String name, String value) {
    if (!ID.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "prompt data " + name + " is not an id of ours (letters, digits, _ and -, at most 40)");
    }
    return put(name, cap -> JSON.textNode(value));
  }

  /** Adds a text that others wrote. */
  public PromptData text(String name, String untrusted) {
    return put(name, cap -> JSON.textNode(UntrustedText.clean(untrusted, cap)));
  }

  /** Adds texts that others wrote, the first twenty of them. */
  public PromptData texts(String name, List<String> untrusted) {
    return items(name, untrusted, (text, cap) -> JSON.textNode(UntrustedText.clean(text, cap)));
  }

  /** Adds a structure. */
  public PromptData part(String name, PromptData part) {
    return put(name, part::json);
  }

  /** Adds structures, the first twenty of them. */
  public PromptData parts(String name, List<PromptData> parts) {
    return items(name, parts, PromptData::json);
  }

  /** Returns all numbers, those of parts included, as the model sees them. */
  public Stream<BigDecimal> figures() {
    return leaves(json(0)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
  }

  private static Stream<JsonNode> leaves(JsonNode node) {
    return node.isContainerNode()
        ? node.valueStream().flatMap(PromptData::leaves)
        : Stream.of(node);
  }

  /**
   * @param mostPerText code points of each text of others
   */
  ObjectNode json(int mostPerText) {
    ObjectNode object = JSON.objectNode();
    fields.forEach((name, value) -> object.set(name, value.apply(mostPerText)));
    return object;
  }

  private interface Item<T> {
    JsonNode json(T value, int mostPerText);
  }

  private <T> PromptData items(String name, List<? extends T> values, Item<T> item) {
    List<T> kept = List.copyOf(values.subList(0, Math.min(values.size(), MOST_ITEMS)));
    return put(
        name,
        cap -> {
          var array = JSON.arrayNode();
          kept.forEach(value -> array.add(item.json(value, cap)));
          return array;
        });
  }

  private PromptData put(String name, IntFunction<JsonNode> value) {
    if (!NAME.matcher(name).matches() || fields.containsKey(name)) {
      throw new IllegalArgumentException(
          "prompt data has no room for the name " + name + ": letters and digits, each name once");
    }
    fields.put(name, value);
    return this;
  }
}
