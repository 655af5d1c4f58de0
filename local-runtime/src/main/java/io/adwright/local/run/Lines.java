package io.adwright.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.local.console.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads fields of a trace as text for people; what is absent is said to be unknown. */
final class Lines {
  static final String UNKNOWN = "unknown";

  private Lines() {}

  /** Returns a text field without anything that could disturb the terminal; empty if absent. */
  static String text(JsonNode node, String field) {
    return Text.clean(node.path(field).asText(""));
  }

  /** Returns an amount as the gateway writes it, or unknown. */
  static String money(JsonNode amount) {
    String text = amount.isTextual() ? amount.asText() : amount.path("text").asText("");
    return text.isEmpty() ? UNKNOWN : Text.clean(text);
  }

  static String count(JsonNode number) {
    if (!number.isNumber()) {
      return UNKNOWN;
    }
    // Conversions come in fractions; views and clicks do not.
    double value = number.asDouble();
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,d", Math.round(value))
        : String.format(Locale.ROOT, "%,.2f", value);
  }

  static String percent(JsonNode rate) {
    return rate.isNumber() ? String.format(Locale.ROOT, "%.2f%%", rate.asDouble() * 100) : UNKNOWN;
  }

  static String ratio(JsonNode ratio) {
    return ratio.isNumber() ? String.format(Locale.ROOT, "%.2f", ratio.asDouble()) : UNKNOWN;
  }

  static List<JsonNode> list(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return elements;
  }
}
