package io.adwright.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.WindowFlag;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OdditiesImportTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          clicks=5 conversions=7                      | CONVERSIONS_EXCEED_CLICKS
          clicks=0 conversions=2 spend=0              | CONVERSIONS_WITHOUT_CLICKS
          clicks=0 conversions=0                      | SPEND_WITHOUT_CLICKS
          clicks=0 impressions=0 spend=0 conversions=0 | NO_DELIVERY
          """)
  void whatIsOddButRealIsKeptAndFlagged(String row, WindowFlag flag) {
    // When
    ImportResult result = Imports.of(OwnFile.of("", "date=2026-01-06 " + row).csv());

    // Then
    assertThat(result.rejected()).isEmpty();
    assertThat(Imports.windows(result).get(0).getFlags()).isEmpty();
    assertThat(Imports.windows(result).get(1).getFlags()).containsExactly(flag);
    assertThat(Imports.campaign(result).flags())
        .singleElement()
        .satisfies(
            s -> assertThat(s).contains("on 1 of 2 days, first 2026-01-06").contains("kept"));
  }

  @Test
  void severalOdditiesOfADayAreAllFlagged() {
    // When
    ImportResult result = Imports.of(OwnFile.of("clicks=0 conversions=2 spend=3").csv());

    // Then
    assertThat(Imports.windows(result).getFirst().getFlags())
        .containsExactly(WindowFlag.CONVERSIONS_WITHOUT_CLICKS, WindowFlag.SPEND_WITHOUT_CLICKS);
  }

  @Test
  void unknownNumbersAreNotOdd() {
    // When
    ImportResult result = Imports.of(OwnFile.of("clicks=", "date=2026-01-06 impressions=").csv());

    // Then
    assertThat(Imports.windows(result)).allSatisfy(w -> assertThat(w.getFlags()).isEmpty());
    assertThat(result.rejected()).isEmpty();
  }

  @Test
  void missingDaysStayMissing() {
    // When
    ImportResult result =
        Imports.of(OwnFile.of("", "date=2026-01-08", "date=2026-01-10", "date=2026-01-11").csv());

    // Then
    assertThat(Imports.windows(result)).hasSize(4);
    assertThat(Imports.campaign(result).flags())
        .containsExactly("3 days have no row, first 2026-01-06; missing days stay missing.");
  }

  @Test
  void conversionsThatAreNeverToldAreUntracked() {
    // When
    ImportResult result =
        Imports.of(OwnFile.of("conversions=", "conversions= date=2026-01-06").csv());

    // Then
    assertThat(Imports.campaign(result).flags())
        .containsExactly("Conversions are empty throughout: unknown, not zero.");
  }

  @Test
  void conversionsThatAreSometimesNotToldAreUnknownThen() {
    // When
    ImportResult result = Imports.of(OwnFile.of("", "conversions= date=2026-01-06").csv());

    // Then
    assertThat(Imports.campaign(result).flags())
        .containsExactly(
            "Conversions are unknown on 1 of 2 days, first 2026-01-06; that is not zero.");
  }

  @Test
  void oddRowsOfASumAreToldByTheirLine() {
    // Given
    ImportRequest request =
        Imports.over(
            "2026-01-01..2026-01-31",
            Imports.mapping(
                Map.of("campaign_id", "cid", "clicks", "hits", "conversions", "sold"),
                Map.of("currency", "USD")));

    // When
    ImportResult result = Imports.of("cid,hits,sold\n1,9,1\n1,0,2\n1,3,5\n1,0,1\n", request);

    // Then
    assertThat(Imports.campaign(result).flags())
        .contains(
            "2 of its 4 rows have conversions without a click, first in line 3; kept.",
            "1 of its 4 rows have more conversions than clicks, first in line 4; kept.");
  }

  @Test
  void aTotalBesideItsPartsIsPointedOut() {
    // Given
    String csv =
        OwnFile.withColumns("device")
            .row("device=", "spend=30")
            .row("device=mobile", "spend=10")
            .row("device=desktop", "spend=20")
            .csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.spend(result)).isEqualTo(60_000_000);
    assertThat(Imports.campaign(result).flags())
        .anyMatch(f -> f.contains("rows with and without a breakdown were added"));
  }

  @Test
  void wordsThatAreNotKnownAreToldAndReadAsUnknown() {
    // When
    ImportResult result = Imports.of(OwnFile.of("status=humming objective=world-peace").csv());

    // Then
    assertThat(result.notes())
        .contains(
            "Status 'humming' is no word that is known; it was read as UNKNOWN.",
            "Objective 'world-peace' is no word that is known; it was read as UNKNOWN.");
  }

  @Test
  void aMissingTimeZoneIsTold() {
    // When
    ImportResult result = Imports.of(OwnFile.of("time_zone=", "campaign_id=c2").csv());

    // Then
    assertThat(result.notes())
        .contains("No time zone is given for 1 of 2 campaigns; their days are days in UTC.");
  }
}
