package io.adwright.gateway.imports.row;

import io.adwright.contracts.event.Objective;
import io.adwright.gateway.imports.layout.Field;
import io.adwright.gateway.imports.layout.Sheet;
import io.adwright.gateway.imports.value.CellParser;
import io.adwright.gateway.imports.value.NumberStyle;
import io.adwright.gateway.imports.value.Quantities;
import io.adwright.gateway.imports.value.Vocabulary;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the performance of a row. */
final class NumbersReader {
  private final Sheet sheet;
  private final CellStyles styles;
  private long rounded;

  NumbersReader(Sheet sheet, CellStyles styles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  Numbers read(Cells cells, Currency currency) throws BadRow {
    long impressions = count(cells, Field.IMPRESSIONS);
    long clicks = count(cells, Field.CLICKS);
    if (impressions >= 0 && clicks > impressions) {
      throw new BadRow(
          cells.complaint(
              Field.CLICKS,
              "clicks (%d) exceed impressions (%d)".formatted(clicks, impressions),
              "Check whether the columns are swapped or the row is cut."));
    }
    Optional<Field> conversions = conversionsField(cells);
    boolean purchases = conversions.filter(f -> f == Field.RESULTS).isEmpty();
    return new Numbers(
        money(cells, Field.SPEND, currency),
        impressions,
        clicks,
        conversions.isPresent() ? fraction(cells, conversions.get()) : Numbers.UNKNOWN,
        purchases ? money(cells, Field.CONVERSION_VALUE, currency) : Numbers.UNKNOWN,
        count(cells, Field.REACH),
        hasTotalBudget(cells) ? Numbers.UNKNOWN : money(cells, Field.DAILY_BUDGET, currency));
  }

  /** Sentences for people. */
  List<String> notes() {
    return rounded == 0
        ? List.of()
        : List.of("%,d amounts had more than six decimals; rounded to a micro.".formatted(rounded));
  }

  /** Reads an amount; {@link Numbers#UNKNOWN} when the row leaves it open. */
  long money(Cells cells, Field field, Currency currency) throws BadRow {
    boolean rounds = sheet.format().roundsAmounts();
    CellParser<Long> parser =
        text -> {
          BigDecimal units = style(cells, field).parse(text);
          long micros = Quantities.micros(units, currency, rounds);
          rounded += Quantities.isFinerThanMicro(units) ? 1 : 0;
          return micros;
        };
    return cells.read(field, parser).orElse(Numbers.UNKNOWN);
  }

  long count(Cells cells, Field field) throws BadRow {
    CellParser<Long> parser = text -> Quantities.count(style(cells, field).parse(text));
    return cells.read(field, parser).orElse(Numbers.UNKNOWN);
  }

  private double fraction(Cells cells, Field field) throws BadRow {
    CellParser<Double> parser = text -> Quantities.fraction(style(cells, field).parse(text));
    return cells.read(field, parser).orElse((double) Numbers.UNKNOWN);
  }

  /** The style of the column, or of constants, which are always English. */
  NumberStyle style(Cells cells, Field field) {
    return cells.cell(field).isPresent() ? styles.of(field) : NumberStyle.POINT;
  }

  /** Whether the budget column is about the campaign's whole life. */
  boolean hasTotalBudget(Cells cells) {
    return cells
        .text(Field.BUDGET_TYPE)
        .map(t -> t.toLowerCase(Locale.ROOT))
        .filter(t -> t.contains("lifetime") || t.contains("total"))
        .isPresent();
  }

  /**
   * The column whose numbers are this row's conversions.
   *
   * <p>Ads Manager's "Results" counts what the campaign is optimised for. Leads and installs are
   * conversions, clicks and reach are not; purchases have a column of their own, which wins where
   * the file has it.
   */
  private Optional<Field> conversionsField(Cells cells) {
    boolean ownColumn = sheet.has(Field.CONVERSIONS);
    if (!sheet.has(Field.RESULTS)) {
      return Optional.of(Field.CONVERSIONS);
    }
    Optional<String> kind = cells.text(Field.RESULT_KIND);
    if (kind.isEmpty()) {
      return Optional.of(ownColumn ? Field.CONVERSIONS : Field.RESULTS);
    }
    Objective counted = Vocabulary.objective(kind.get()).orElse(Objective.UNKNOWN);
    return switch (counted) {
      case SALES -> Optional.of(ownColumn ? Field.CONVERSIONS : Field.RESULTS);
      case LEADS, APP_INSTALLS -> Optional.of(Field.RESULTS);
      case TRAFFIC, AWARENESS, ENGAGEMENT, UNKNOWN ->
          ownColumn ? Optional.of(Field.CONVERSIONS) : Optional.empty();
    };
  }
}
