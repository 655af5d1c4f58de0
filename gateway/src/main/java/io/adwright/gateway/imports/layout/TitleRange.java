package io.adwright.gateway.imports.layout;

import io.adwright.gateway.imports.Period;
import io.adwright.gateway.imports.value.BadCell;
import io.adwright.gateway.imports.value.DateStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days that the lines above a header name: {@code September 1, 2026 - September 30, 2026}. */
final class TitleRange {
  private static final String DAY = "(\\p{L}{3,9} \\d{1,2}, \\d{4}|\\d{4}-\\d{2}-\\d{2})";
  private static final Pattern RANGE = Pattern.compile(DAY + "\\s*[-\u2013]\\s*" + DAY);
  private static final Pattern SINGLE = Pattern.compile(DAY);

  private TitleRange() {}

  /** Reads the first range, or else the first day, of {@code titles}. */
  static Optional<Period> of(List<String> titles) {
    for (String title : titles) {
      Matcher range = RANGE.matcher(title);
      if (range.find()) {
        return period(range.group(1), range.group(2));
      }
    }
    for (String title : titles) {
      Matcher single = SINGLE.matcher(title);
      if (single.find()) {
        return period(single.group(), single.group());
      }
    }
    return Optional.empty();
  }

  private static Optional<Period> period(String from, String to) {
    DateStyle style = DateStyle.unambiguous();
    try {
      LocalDate first = style.parse(from);
      LocalDate last = style.parse(to);
      return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
    } catch (BadCell e) {
      return Optional.empty();
    }
  }
}
