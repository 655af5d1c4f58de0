package io.adwright.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadRowsTest {

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          clicks           | -1          | negative
          spend            | -0.01       | negative
          conversions      | -2          | negative
          conversion_value | -1          | negative
          daily_budget     | -5          | negative
          impressions      | -7          | negative
          clicks           | 10001       | exceed impressions
          spend            | twelve      | not a number
          spend            | NaN         | not a number
          spend            | Infinity    | not a number
          spend            | 1e400       | larger than
          conversions      | 1e400       | larger than
          conversions      | -Infinity   | not a number
          spend            | 0.0000001   | finer than a micro
          spend            | 99999999999999 | larger than
          spend            | 12.5.7      | not a number
          spend            | =1+1        | not a number
          spend            | 0x1F        | not a number
          clicks           | 1.5         | not a whole number
          impressions      | 1e-3        | not a whole number
          currency         | XYZ         | ISO 4217
          currency         | XAU         | ISO 4217
          currency         | dollars     | ISO 4217
          date             | 2026-02-30  | not a date that exists
          date             | yesterday   | not a date that exists
          date             | 1826-01-05  | not in the years
          time_zone        | Berlin      | not a time zone
          time_zone        | +02:00      | not a time zone
          target_roas      | 0           | not above zero
          target_cpa       | 0           | not above zero
          campaign_id      | 1.2021E+17  | shortened
          """)
  void aBadCellIsToldWithItsLineColumnAndReason(String column, String value, String reason) {
    // Given
    String csv =
        OwnFile.of("campaign_id=good", column + "=" + value, "campaign_id=good date=2026-01-06")
            .csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.rejected())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.line()).isEqualTo(3);
              assertThat(row.column()).isEqualTo(column);
              assertThat(row.value()).isEqualTo(value);
              assertThat(row.reason()).contains(reason);
              assertThat(row.hint()).isNotBlank();
            });
    assertThat(result.rows()).isEqualTo(new RowCounts(3, 2, 1, 0));
    assertThat(Imports.windows(result)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"account_id", "campaign_id", "currency", "date"})
  void aRowNeedsToSayWhoseItIsAndWhen(String column) {
    // Given
    String csv = OwnFile.of("", column + "=").csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.rejected())
        .singleElement()
        .satisfies(row -> assertThat(row.reason()).isEqualTo(column + " is empty"));
  }

  @Test
  void theSameDayWithOtherNumbersIsSetAsideAndTheFirstRowStays() {
    // Given
    String csv = OwnFile.of("spend=10", "spend=20", "date=2026-01-06").csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.rejected())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.line()).isEqualTo(3);
              assertThat(row.column()).isEqualTo("date");
              assertThat(row.reason())
                  .isEqualTo("line 2 already gave 2026-01-05 of this campaign with other numbers");
            });
    assertThat(Imports.windows(result).getFirst().getSpendMicros()).hasValue(10_000_000L);
  }

  @Test
  void theSameRowTwiceCountsOnce() {
    // Given
    String csv = OwnFile.of("", "", "").csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.rows()).isEqualTo(new RowCounts(3, 1, 0, 2));
    assertThat(Imports.spend(result)).isEqualTo(100_500_000);
    assertThat(result.notes()).contains("Ignored: exact repetitions of earlier rows: 2.");
  }

  @Test
  void theSamePartOfADayWithOtherNumbersIsSetAside() {
    // Given
    String csv =
        OwnFile.withColumns("device")
            .row("device=mobile", "spend=1")
            .row("device=desktop", "spend=2")
            .row("device=desktop", "spend=3")
            .csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.rejectedLines(result)).containsExactly(4);
    assertThat(result.rejected().getFirst().reason()).startsWith("line 3 already gave");
    assertThat(Imports.spend(result)).isEqualTo(3_000_000);
  }

  @Test
  void aSecondCurrencyInACampaignIsSetAside() {
    // Given
    String csv = OwnFile.of("", "date=2026-01-06 currency=EUR", "date=2026-01-07").csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.rejected())
        .singleElement()
        .satisfies(
            row -> assertThat(row.reason()).isEqualTo("earlier rows of this campaign are in USD"));
    assertThat(Imports.windows(result)).hasSize(2);
  }

  @Test
  void aSecondTimeZoneInACampaignIsSetAside() {
    // Given
    String csv =
        OwnFile.of(
                "time_zone=",
                "date=2026-01-06 time_zone=UTC",
                "date=2026-01-07 time_zone=Asia/Tokyo")
            .csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.rejectedLines(result)).containsExactly(4);
    assertThat(Imports.campaign(result).profile().getTimeZone()).isEqualTo("UTC");
  }

  @Test
  void aRowWithTooManyOrTooFewCellsIsSetAside() {
    // Given
    String good = OwnFile.of("").lines().getFirst();
    String csv =
        OwnFile.of("")
            .line(good.replace("100.50", "1,100.50").replace("01-05", "01-06"))
            .line(good.substring(0, good.length() - 12).replace("01-05", "01-07"))
            .line(good.replace("01-05", "01-08") + ",,")
            .csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.rejected())
        .extracting(RejectedRow::line, RejectedRow::reason)
        .containsExactly(
            tuple(3L, "has 18 cells where the header has 17"),
            tuple(4L, "has 16 cells where the header has 17"));
    assertThat(Imports.windows(result)).hasSize(2);
  }

  @Test
  void aStrayQuotationMarkCostsOneLine() {
    // Given
    String good = OwnFile.of("").lines().getFirst();
    String csv =
        OwnFile.of("")
            .line(good.replace("Lamps", "\"Lamps").replace("01-05", "01-06"))
            .line(good.replace("01-05", "01-07"))
            .line(good.replace("Lamps", "\"The \"red\" one\"").replace("01-05", "01-08"))
            .line(good.replace("01-05", "01-09"))
            .line(good.replace("Lamps", "\"Lamps").replace("01-05", "01-10"))
            .csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.rejectedLines(result)).containsExactly(3, 5, 7);
    assertThat(Imports.windows(result)).hasSize(3);
  }

  @Test
  void aLineBreakInsideQuotationMarksIsNoNewRowButIsCountedAsALine() {
    // Given
    String csv =
        OwnFile.of()
            .row("campaign_name=Lamps\nand \"shades\"\r\nfor all")
            .row("date=2026-01-06", "clicks=-1")
            .csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.campaign(result).profile().getName())
        .isEqualTo("Lamps and \"shades\" for all");
    assertThat(Imports.rejectedLines(result)).containsExactly(5);
  }

  @Test
  void oneThousandRejectedRowsAreToldAndAllAreCounted() {
    // Given
    OwnFile file = OwnFile.of("");
    for (int i = 0; i < 1_500; i++) {
      file.row("clicks=-1");
    }

    // When
    ImportResult result = Imports.of(file.csv());

    // Then
    assertThat(result.rejected()).hasSize(ImportResult.MAX_REJECTED);
    assertThat(result.rows()).isEqualTo(new RowCounts(1_501, 1, 1_500, 0));
    assertThat(result.notes()).contains("1,500 rows were set aside; the first 1,000 are told.");
  }

  @Test
  void aFileOfBadRowsAloneIsAnEmptyImport() {
    // When
    ImportResult result = Imports.of(OwnFile.of("clicks=-1", "currency=XYZ").csv());

    // Then
    assertThat(result.campaigns()).isEmpty();
    assertThat(result.rows()).isEqualTo(new RowCounts(2, 0, 2, 0));
  }

  @Test
  void aSumThatDoesNotFitIsSetAsideWithItsRows() {
    // Given
    OwnFile file = OwnFile.withColumns("device").row("date=2026-01-06", "device=d");
    for (int i = 0; i < 93; i++) {
      file.row("device=d" + i, "spend=100000000000");
    }

    // When
    ImportResult result = Imports.of(file.csv());

    // Then
    assertThat(result.rows()).isEqualTo(new RowCounts(94, 1, 93, 0));
    assertThat(result.rejected())
        .hasSize(93)
        .allSatisfy(
            row -> assertThat(row.reason()).isEqualTo("the sum of 2026-01-05 gets too large"));
  }

  @Test
  void longValuesAreShortenedInComplaints() {
    // Given
    String csv = OwnFile.of("spend=" + "9x".repeat(500)).csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.rejected().getFirst().value()).hasSize(61).endsWith("…");
  }
}
