package io.adwright.gateway.imports.row;

import io.adwright.gateway.imports.layout.Field;
import io.adwright.gateway.imports.value.BadCell;
import io.adwright.gateway.imports.value.CellParser;
import io.adwright.gateway.imports.value.Percent;
import io.adwright.gateway.imports.value.Texts;
import io.adwright.gateway.imports.value.Zones;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads what a row says about its campaign besides numbers. */
final class FactsReader {
  /** Longest text of an ad; platforms allow 2,200 at most. */
  private static final int MAX_AD_TEXT = 2_200;

  private static final int MAX_URL = 2_048;
  private static final BigDecimal MAX_ROAS = new BigDecimal(100_000);

  private final NumbersReader numbers;
  private final CellParser<ZoneId> zones = CellParser.remembering(Zones::parse);
  private long tidied;

  FactsReader(NumbersReader numbers) {
    this.numbers = numbers;
  }

  Facts read(Cells cells, Currency currency) throws BadRow {
    return new Facts(
        currency,
        cells.read(Field.TIME_ZONE, zones),
        tidy(cells, Field.CAMPAIGN_NAME, Texts.MAX_NAME),
        cells.states(),
        cells.text(Field.OBJECTIVE).or(() -> cells.text(Field.RESULT_KIND)),
        targetRoas(cells),
        targetCpa(cells, currency),
        totalBudget(cells, currency),
        tidy(cells, Field.BUDGET_NAME, Texts.MAX_NAME),
        tidy(cells, Field.BUDGET_ID, Texts.MAX_NAME),
        cells.read(Field.LOST_TO_BUDGET, text -> ratio(cells, Field.LOST_TO_BUDGET, text)),
        tidy(cells, Field.AUDIENCE, Texts.MAX_NAME),
        tidy(cells, Field.VERTICAL, Texts.MAX_NAME),
        ad(cells),
        cells.read(Field.AS_OF, FactsReader::instant),
        known(numbers.count(cells, Field.REVISION)));
  }

  /** Sentences for people. */
  List<String> notes() {
    return tidied == 0
        ? List.of()
        : List.of(
            "%,d texts were too long or held control characters; they were cut or cleaned."
                .formatted(tidied));
  }

  private Optional<Double> targetRoas(Cells cells) throws BadRow {
    return cells.read(
        Field.TARGET_ROAS,
        text -> {
          BigDecimal ratio = Percent.ratio(text, numbers.style(cells, Field.TARGET_ROAS));
          if (ratio.signum() <= 0 || ratio.compareTo(MAX_ROAS) > 0) {
            throw new BadCell(
                "not above zero and at most " + MAX_ROAS.toPlainString(),
                "Leave it empty where there is no target.");
          }
          return ratio.doubleValue();
        });
  }

  private Optional<Long> targetCpa(Cells cells, Currency currency) throws BadRow {
    Optional<Long> target = known(numbers.money(cells, Field.TARGET_CPA, currency));
    if (target.isPresent() && target.get() == 0) {
      throw new BadRow(
          cells.complaint(
              Field.TARGET_CPA,
              "target_cpa: not above zero",
              "Leave it empty where there is no target."));
    }
    return target;
  }

  private Optional<Long> totalBudget(Cells cells, Currency currency) throws BadRow {
    return numbers.hasTotalBudget(cells)
        ? known(numbers.money(cells, Field.DAILY_BUDGET, currency))
        : Optional.empty();
  }

  private double ratio(Cells cells, Field field, String text) throws BadCell {
    return Percent.ratio(text, numbers.style(cells, field)).doubleValue();
  }

  private Optional<Facts.Ad> ad(Cells cells) {
    Facts.Ad ad =
        new Facts.Ad(
            tidy(cells, Field.AD_ID, Texts.MAX_NAME),
            tidy(cells, Field.HEADLINE, MAX_AD_TEXT),
            tidy(cells, Field.DESCRIPTION, MAX_AD_TEXT),
            tidy(cells, Field.FINAL_URL, MAX_URL));
    boolean hasText =
        ad.headline().isPresent() || ad.description().isPresent() || ad.finalUrl().isPresent();
    return hasText ? Optional.of(ad) : Optional.empty();
  }

  private Optional<String> tidy(Cells cells, Field field, int max) {
    Optional<String> text = cells.text(field);
    Optional<String> tidy = text.map(t -> Texts.tidy(t, max)).filter(t -> !t.isEmpty());
    tidied += tidy.equals(text) ? 0 : 1;
    return tidy;
  }

  private static Instant instant(String text) throws BadCell {
    try {
      return Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      throw new BadCell("not an instant", "Write it in UTC as in 2026-11-16T03:00:00Z.");
    }
  }

  private static Optional<Long> known(long number) {
    return number < 0 ? Optional.empty() : Optional.of(number);
  }
}
