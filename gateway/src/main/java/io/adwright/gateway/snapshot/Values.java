package io.adwright.gateway.snapshot;

import io.adwright.gateway.imports.value.BadCell;
import io.adwright.gateway.imports.value.Quantities;
import io.adwright.gateway.imports.value.Texts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;

/** Single values of a snapshot, under the same limits as the cells of a file. */
final class Values {
  private static final int MOST_AD_TEXT = 2_200;
  private static final int MOST_URL = 2_048;
  private static final BigDecimal MOST_ROAS = new BigDecimal("100000");

  private Values() {}

  static String id(String text) throws BadCell {
    return text(text, Texts.MAX_NAME);
  }

  /** A name may be of any length at its platform; more than the limit is cut. */
  static String name(String text) throws BadCell {
    String name = Texts.tidy(text, Texts.MAX_NAME);
    if (name.isEmpty()) {
      throw new BadCell("empty", "Leave it out where there is none.");
    }
    return name;
  }

  static String adText(String text) throws BadCell {
    return text(text, MOST_AD_TEXT);
  }

  static String url(String text) throws BadCell {
    return text(text, MOST_URL);
  }

  static LocalDate day(String text) throws BadCell {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new BadCell("not a day", "Write it as in 2026-01-31.");
    }
  }

  static Instant instant(String text) throws BadCell {
    try {
      return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      throw new BadCell(
          "not an instant",
          "Write it with its offset as in 2026-01-31T00:00:00Z or 2026-01-31T00:00:00+01:00.");
    }
  }

  static Complaints.Parser<BigDecimal, Long> micros(Currency currency) {
    return units -> Quantities.micros(units, currency, false);
  }

  /** An amount to aim at: zero is none. */
  static Complaints.Parser<BigDecimal, Long> target(Currency currency) {
    return units -> {
      long micros = Quantities.micros(units, currency, false);
      if (micros == 0) {
        throw new BadCell("not above zero", "Leave it out where there is no target.");
      }
      return micros;
    };
  }

  static double targetRoas(BigDecimal ratio) throws BadCell {
    if (ratio.signum() <= 0 || ratio.compareTo(MOST_ROAS) > 0) {
      throw new BadCell(
          "not above zero and at most " + MOST_ROAS.toPlainString(),
          "Leave it out where there is no target.");
    }
    return ratio.doubleValue();
  }

  static <E extends Enum<E>> Complaints.Parser<String, E> oneOf(Class<E> type) {
    return text -> {
      try {
        return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new BadCell("not known", "Known are " + Arrays.toString(type.getEnumConstants()));
      }
    };
  }

  private static String text(String text, int most) throws BadCell {
    String tidy = Texts.tidy(text, Integer.MAX_VALUE);
    if (tidy.isEmpty() || tidy.length() > most) {
      throw new BadCell(
          "not between 1 and " + most + " characters", "It has " + tidy.length() + ".");
    }
    return tidy;
  }
}
