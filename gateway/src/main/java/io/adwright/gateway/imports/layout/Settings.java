package io.adwright.gateway.imports.layout;

import io.adwright.gateway.imports.ImportRefused;
import io.adwright.gateway.imports.ImportRequest;
import io.adwright.gateway.imports.RefusalCode;
import io.adwright.gateway.imports.value.BadCell;
import io.adwright.gateway.imports.value.Currencies;
import io.adwright.gateway.imports.value.DateStyle;
import io.adwright.gateway.imports.value.NumberStyle;
import io.adwright.gateway.imports.value.Vocabulary;
import io.adwright.gateway.imports.value.Zones;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a request maps and sets, checked against the fields that there are.
 *
 * @param map column names by field
 * @param set constants by field, each readable
 */
record Settings(Map<Field, String> map, Map<Field, String> set) {
  static Settings of(ImportRequest request) throws ImportRefused {
    Map<Field, String> map = byField(request.map(), "map");
    Map<Field, String> set = byField(request.set(), "set");
    for (Map.Entry<Field, String> constant : set.entrySet()) {
      requireReadable(constant.getKey(), constant.getValue());
    }
    return new Settings(map, set);
  }

  private static Map<Field, String> byField(Map<String, String> given, String setting)
      throws ImportRefused {
    List<String> known =
        Arrays.stream(Field.values()).filter(Field::isPublic).map(Field::label).toList();
    Map<Field, String> fields = new EnumMap<>(Field.class);
    for (Map.Entry<String, String> entry : given.entrySet()) {
      String name = entry.getKey().strip();
      Field field = Field.named(name).orElse(null);
      if (field == null) {
        throw new ImportRefused(
            RefusalCode.UNKNOWN_FIELD,
            "--%s names '%s', which is no field.%s"
                .formatted(
                    setting,
                    name,
                    NearestName.of(name, known).map(n -> " Is '" + n + "' meant?").orElse("")),
            "The fields are: " + String.join(", ", known) + ".");
      }
      fields.put(field, entry.getValue().strip());
    }
    return fields;
  }

  private static void requireReadable(Field field, String constant) throws ImportRefused {
    try {
      switch (field.kind()) {
        case TEXT -> requireReadableText(field, constant);
        case DATE -> DateStyle.unambiguous().parse(constant);
        case COUNT, FRACTION, MONEY, RATIO -> NumberStyle.POINT.parse(constant);
      }
    } catch (BadCell e) {
      throw new ImportRefused(
          RefusalCode.BAD_SETTING,
          "--set %s=%s: %s.".formatted(field.label(), constant, e.reason()),
          e.hint());
    }
  }

  private static void requireReadableText(Field field, String constant) throws BadCell {
    if (field == Field.CURRENCY) {
      Currencies.parse(constant);
    } else if (field == Field.TIME_ZONE) {
      Zones.parse(constant);
    } else if (constant.isBlank()) {
      throw new BadCell("empty", "Leave it out instead.");
    } else if (!isKnownWord(field, constant)) {
      throw new BadCell("a word that is not known", "Use one of the names in docs/importing.md.");
    }
  }

  private static boolean isKnownWord(Field field, String word) {
    return (field != Field.PLATFORM || Vocabulary.platform(word).isPresent())
        && (field != Field.STATUS || Vocabulary.status(List.of(word)).isPresent())
        && (field != Field.OBJECTIVE || Vocabulary.objective(word).isPresent());
  }
}
