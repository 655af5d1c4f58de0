package io.adwright.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
  private static final ImportRequest PLAIN = ImportRequest.plain("f.csv", "tenant");

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "  \r\n\t\n", "\ufeff", "\ufeff\n\n"})
  void anEmptyFileIsRefused(String text) {
    // When
    ImportRefused refused = Imports.refusalOf(text);

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.EMPTY_FILE);
    assertThat(refused.hint()).isNotBlank();
  }

  @Test
  void aHeaderAloneIsRefused() {
    // When
    ImportRefused refused = Imports.refusalOf(OwnFile.HEADER + "\n\n");

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.HEADER_ONLY);
    assertThat(refused.detail())
        .isEqualTo("Line 1 is the header (adwright), and no row of data follows it.");
  }

  @Test
  void aReportOfTotalsAloneIsRefused() {
    // Given
    String csv = "Campaign,Day,Impr.,Clicks,Cost,Currency code\nTotal: Account,--,1,1,1,USD\n";

    // When
    ImportRefused refused = Imports.refusalOf(csv);

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.HEADER_ONLY);
  }

  @Test
  void aSpreadsheetIsRefusedByName() {
    // Given
    byte[] workbook = "PK\u0003\u0004rest of a zip".getBytes(StandardCharsets.ISO_8859_1);

    // When
    ImportRefused refused = Imports.refusalOf(workbook, PLAIN);

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.NOT_TEXT);
    assertThat(refused.detail()).contains("spreadsheet");
    assertThat(refused.hint()).contains("CSV");
  }

  @Test
  void binaryDataIsRefused() {
    // Given
    byte[] bytes = new byte[4_000];
    new Random(7).nextBytes(bytes);

    // When
    ImportRefused refused = Imports.refusalOf(bytes, PLAIN);

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.NOT_TEXT);
  }

  @Test
  void anUnknownHeaderIsRefusedWithItsColumnsAndTheMappingToWrite() {
    // Given
    String csv = "Kampagne,Tag,Kosten,Klicks\nA,2026-01-05,1,1\n";

    // When
    ImportRefused refused = Imports.refusalOf(csv);

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.UNKNOWN_FORMAT);
    assertThat(refused.detail()).contains("Columns seen: Kampagne, Tag, Kosten, Klicks.");
    assertThat(refused.hint())
        .contains(
            "--map campaign_name=Kampagne,date=Tag,spend=Kosten,clicks=Klicks --set currency=USD");
  }

  @Test
  void theMappingThatIsProposedWorks() {
    // Given
    String csv = "xyz_campaign_id,Impressions,Clicks,Spent\n9,100,1,2.50\n";
    ImportRefused refused = Imports.refusalOf(csv);
    assertThat(refused.hint())
        .contains(
            "--map campaign_id=xyz_campaign_id,spend=Spent,impressions=Impressions,clicks=Clicks"
                + " --set currency=USD --period 2026-01-01..2026-01-31");

    // When
    ImportResult result =
        Imports.of(
            csv,
            Imports.over(
                "2026-01-01..2026-01-31",
                Imports.mapping(
                    Map.of(
                        "campaign_id", "xyz_campaign_id",
                        "spend", "Spent",
                        "impressions", "Impressions",
                        "clicks", "Clicks"),
                    Map.of("currency", "USD"))));

    // Then
    assertThat(Imports.spend(result)).isEqualTo(2_500_000);
  }

  @Test
  void anAlmostOwnHeaderIsToldWhatItLacks() {
    // Given
    String csv = OwnFile.HEADER.replace(",target_roas", "").replace(",objective", "") + "\n1\n";

    // When
    ImportRefused refused = Imports.refusalOf(csv);

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.UNKNOWN_FORMAT);
    assertThat(refused.detail())
        .isEqualTo("Adwright's own format lacks the columns target_roas, objective.");
  }

  @Test
  void aDelimiterThatIsNotUnderstoodIsTold() {
    // Given
    String csv = OwnFile.of("").csv().replace(',', '^');

    // When
    ImportRefused refused = Imports.refusalOf(csv);

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.NO_DELIMITER);
    assertThat(refused.hint()).contains("semicolon");
  }

  @Test
  void proseIsRefused() {
    // When
    ImportRefused refused = Imports.refusalOf("Dear team,\nplease find attached the report.\n");

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.UNKNOWN_FORMAT);
  }

  @Test
  void aColumnThatIsNeededMustNotAppearTwice() {
    // Given
    String csv = OwnFile.HEADER + ",spend\n1\n";

    // When
    ImportRefused refused = Imports.refusalOf(csv);

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.DUPLICATE_COLUMN);
    assertThat(refused.detail()).isEqualTo("Two columns are called 'spend'.");
  }

  @Test
  void endlessBrokenQuotationMarksAreRefused() {
    // Given
    OwnFile file = OwnFile.of("");
    for (int i = 0; i < 200; i++) {
      file.line("\"GOOGLE_ADS\"x,1");
    }

    // When
    ImportRefused refused = Imports.refusalOf(file.csv());

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.BROKEN_QUOTES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"QQQ", "hh:mm", "d.M.", "yyyy", "'"})
  void aDatePatternThatIsNoneIsRefused(String pattern) {
    // When
    ImportRefused refused =
        Imports.refusalOf(OwnFile.of("").csv(), Imports.datesAs(pattern, PLAIN));

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.BAD_SETTING);
    assertThat(refused.detail()).contains(pattern);
  }

  @Test
  void moreCampaignsThanOneImportHoldsAreRefused() {
    // Given
    StringBuilder csv = new StringBuilder("cid,paid\n");
    for (int i = 0; i <= 50_000; i++) {
      csv.append(i).append(",1\n");
    }
    ImportRequest request =
        Imports.over(
            "2026-01-01..2026-01-31",
            Imports.mapping(
                Map.of("campaign_id", "cid", "spend", "paid"), Map.of("currency", "USD")));

    // When
    ImportRefused refused = Imports.refusalOf(csv.toString(), request);

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.TOO_LARGE);
    assertThat(refused.detail()).isEqualTo("The file holds more than 50,000 campaigns.");
  }

  @Test
  void aRefusalReadsAsOneSentence() {
    // When
    ImportRefused refused = Imports.refusalOf("");

    // Then
    assertThat(refused)
        .hasMessage(
            "EMPTY_FILE: The file has no byte. "
                + "Check that the export had finished, and that the right file was chosen.");
    assertThat(refused.title()).isEqualTo("The file is empty");
  }
}
