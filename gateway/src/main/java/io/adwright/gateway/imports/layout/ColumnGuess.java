package io.adwright.gateway.imports.layout;

import io.adwright.gateway.imports.value.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Proposes the mapping of a file whose format is not known. A person has to confirm it. */
final class ColumnGuess {
  // The order is the order of the proposal; within a field, better names come first.
  private static final Map<Field, List<Pattern>> NAMES = new LinkedHashMap<>();

  static {
    names(Field.CAMPAIGN_ID, "campaign_?id", ".*campaign_?id");
    names(Field.CAMPAIGN_NAME, "campaign_?name", "campaign", ".*campaign_?name", "kampagne");
    names(Field.DATE, "date", "day", "reporting_starts", ".*_date", "datum", "tag", "fecha");
    names(Field.CURRENCY, "currency(_code)?");
    names(Field.SPEND, "spend", "spent", "cost", "amount_spent.*", ".*_cost", ".*spend", "kosten");
    names(Field.IMPRESSIONS, "impressions?", "impr_?", ".*impressions", "views?");
    names(Field.CLICKS, "clicks", "link_clicks", ".*clicks.*", "klicks");
    names(
        Field.CONVERSIONS,
        "conversions?",
        "purchases",
        "orders",
        "approved_conversions?",
        ".*conversions?",
        "results",
        "leads");
    names(Field.CONVERSION_VALUE, "conv.*_value", "revenue", ".*purchase.*_value", "sales");
    names(Field.DAILY_BUDGET, "daily_budget", "budget");
  }

  private ColumnGuess() {}

  private static void names(Field field, String... patterns) {
    NAMES.put(field, List.of(patterns).stream().map(Pattern::compile).toList());
  }

  /** The command's settings for a file with these columns. */
  static String command(Header header) {
    Map<Field, String> guess = guess(header);
    List<String> map = new ArrayList<>();
    if (!guess.containsKey(Field.CAMPAIGN_ID) && !guess.containsKey(Field.CAMPAIGN_NAME)) {
      map.add("campaign_id=COLUMN");
    }
    guess.forEach((field, column) -> map.add(field.label() + "=" + column));
    if (!guess.containsKey(Field.SPEND)) {
      map.add("spend=COLUMN");
    }
    String joined = String.join(",", map);
    StringBuilder command = new StringBuilder("--map ");
    command.append(joined.contains(" ") ? "'" + joined + "'" : joined);
    if (!guess.containsKey(Field.CURRENCY)) {
      command.append(" --set currency=USD");
    }
    if (!guess.containsKey(Field.DATE)) {
      command.append(" --period 2026-01-01..2026-01-31");
    }
    return command.toString();
  }

  /** The most likely column of each field, by the field's name. */
  static Map<String, String> columns(Header header) {
    Map<String, String> columns = new LinkedHashMap<>();
    guess(header).forEach((field, column) -> columns.put(field.label(), column));
    return columns;
  }

  private static Map<Field, String> guess(Header header) {
    Map<Field, String> guess = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    NAMES.forEach(
        (field, patterns) ->
            patterns.stream()
                .flatMap(
                    pattern ->
                        header.names().stream()
                            .filter(name -> pattern.matcher(plain(name)).matches()))
                .filter(name -> !taken.contains(name))
                .findFirst()
                .ifPresent(
                    name -> {
                      guess.put(field, name);
                      taken.add(name);
                    }));
    return guess;
  }

  private static String plain(String name) {
    return Texts.folded(name).replaceAll("[^\\p{L}\\p{N}]+", "_");
  }
}
