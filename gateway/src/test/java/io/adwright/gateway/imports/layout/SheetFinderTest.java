package io.adwright.gateway.imports.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.adwright.gateway.imports.ColumnUse;
import io.adwright.gateway.imports.ImportRefused;
import io.adwright.gateway.imports.ImportRequest;
import io.adwright.gateway.imports.Imports;
import io.adwright.gateway.imports.OwnFile;
import io.adwright.gateway.imports.Period;
import io.adwright.gateway.imports.RefusalCode;
import io.adwright.gateway.imports.text.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetFinderTest {
  private static final ImportRequest PLAIN = ImportRequest.plain("f.csv", "t");

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          Day,Campaign,Cost,Clicks,Currency code                      ! google-ads ! 1
          Campaign\\tImpressions\\tCost\\tDay\\tCurrency                ! google-ads ! 1
          Campaign report\\n\\nDay;Campaign;Impr.;Clicks;Currency code ! google-ads ! 3
          Day,Campaign name,Amount spent (USD)                        ! meta-ads   ! 1
          Reporting starts|Campaign name|Amount spent (inr)           ! meta-ads   ! 1
          """)
  void formatsAreRecognisedByTheirHeader(String csv, String format, long line)
      throws IOException, ImportRefused {
    // When
    Sheet sheet = find(csv.replace("\\n", "\n").replace("\\t", "\t"), PLAIN);

    // Then
    assertThat(sheet.format().name()).isEqualTo(format);
    assertThat(sheet.headerLine()).isEqualTo(line);
  }

  @Test
  void aMappingWinsOverAKnownFormat() throws IOException, ImportRefused {
    // Given
    ImportRequest request =
        Imports.mapping(
            Map.of("campaign_name", "Campaign", "date", "Day", "spend", "Cost"),
            Map.of("currency", "USD"));

    // When
    Sheet sheet = find("Day,Campaign,Cost,Clicks,Currency code\n", request);

    // Then
    assertThat(sheet.format().name()).isEqualTo("mapped");
    assertThat(sheet.notes()).contains("Columns not read: Clicks, Currency code.");
  }

  @Test
  void constantsStandForFieldsWithoutAColumn() throws IOException, ImportRefused {
    // When
    Sheet sheet =
        find(
            "Day,Campaign,Cost,Clicks\n",
            Imports.mapping(Map.of(), Map.of("currency", "USD", "target_roas", "2")));

    // Then
    assertThat(sheet.has(Field.CURRENCY)).isTrue();
    assertThat(sheet.columns().has(Field.CURRENCY)).isFalse();
    assertThat(sheet.constants()).containsEntry(Field.TARGET_ROAS, "2");
  }

  @Test
  void theTitleOfAReportGivesRowsWithoutADateTheirDays() throws IOException, ImportRefused {
    // When
    Sheet sheet =
        find("Report\n\"Sep 1, 2026 - Sep 30, 2026\"\nCampaign,Cost,Clicks,Currency\n", PLAIN);

    // Then
    assertThat(sheet.period()).hasValue(Period.parse("2026-09-01..2026-09-30"));
  }

  @Test
  void aPeriodOfTheRequestWinsOverTheTitle() throws IOException, ImportRefused {
    // When
    Sheet sheet =
        find(
            "Report\n2026-09-01 - 2026-09-30\nCampaign,Cost,Clicks,Currency\n",
            Imports.over("2026-08-01..2026-08-31", PLAIN));

    // Then
    assertThat(sheet.period()).hasValue(Period.parse("2026-08-01..2026-08-31"));
  }

  @Test
  void aHeaderTooFarDownIsNotFound() {
    // Given
    String csv = "title,of,some,kind\n".repeat(Preview.LINES) + OwnFile.of("").csv();

    // When
    ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> find(csv, PLAIN));

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.UNKNOWN_FORMAT);
  }

  @Test
  void aColumnThatIsNotNeededMayAppearTwice() throws IOException, ImportRefused {
    // When
    Sheet sheet = find("Day,Campaign,Cost,Clicks,Currency code,CTR,CTR\n", PLAIN);

    // Then
    assertThat(sheet.format().name()).isEqualTo("google-ads");
  }

  @Test
  void everyColumnTellsWhatItWasTakenFor() throws IOException, ImportRefused {
    // Given
    String csv =
        "Day,Campaign,Campaign state,Status reasons,Cost,,Impr.,Device,CTR,Currency code,CTR\n";

    // When
    Sheet sheet = find(csv, PLAIN);

    // Then
    assertThat(sheet.columns().uses())
        .containsExactly(
            new ColumnUse("Day", List.of("date"), false),
            new ColumnUse("Campaign", List.of("campaign_name"), false),
            new ColumnUse("Campaign state", List.of("status"), false),
            new ColumnUse("Status reasons", List.of("status"), false),
            new ColumnUse("Cost", List.of("spend"), false),
            new ColumnUse("Impr.", List.of("impressions"), false),
            new ColumnUse("Device", List.of(), true),
            new ColumnUse("CTR", List.of(), false),
            new ColumnUse("Currency code", List.of("currency"), false),
            new ColumnUse("CTR", List.of(), false));
  }

  @Test
  void aColumnMappedToSeveralFieldsTellsThemAll() throws IOException, ImportRefused {
    // Given
    ImportRequest request =
        Imports.mapping(
            Map.of("campaign_id", "Name", "campaign_name", "Name", "date", "Day", "spend", "Cost"),
            Map.of("currency", "USD"));

    // When
    Sheet sheet = find("Day,Name,Cost\n", request);

    // Then
    assertThat(sheet.columns().uses())
        .contains(new ColumnUse("Name", List.of("campaign_id", "campaign_name"), false));
  }

  private static Sheet find(String csv, ImportRequest request) throws IOException, ImportRefused {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    return SheetFinder.find(SourceText.of(new ByteArrayInputStream(bytes)), request);
  }
}
