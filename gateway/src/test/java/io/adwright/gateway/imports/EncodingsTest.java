package io.adwright.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
  private static final ImportRequest PLAIN = ImportRequest.plain("f.csv", "tenant");
  private static final String CSV =
      OwnFile.of()
          .row("campaign_name=Müller Straße")
          .row("campaign_name=Müller Straße", "date=2026-01-06")
          .csv();

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void unicodeWithAByteOrderMarkIsRead(String charset) {
    // Given
    byte[] bytes = ("\ufeff" + CSV).getBytes(Charset.forName(charset));

    // When
    ImportResult result = Imports.of(bytes, PLAIN);

    // Then
    assertThat(result).isEqualTo(Imports.of(CSV));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void unicodeWithoutAByteOrderMarkIsRead(String charset) {
    // When
    ImportResult result = Imports.of(CSV.getBytes(Charset.forName(charset)), PLAIN);

    // Then
    assertThat(result).isEqualTo(Imports.of(CSV));
  }

  @Test
  void whatIsNoUnicodeIsReadAsWindowsWritesIt() {
    // Given
    byte[] bytes = CSV.getBytes(Charset.forName("windows-1252"));

    // When
    ImportResult result = Imports.of(bytes, PLAIN);

    // Then
    assertThat(Imports.campaign(result).profile().getName()).isEqualTo("Müller Straße");
    assertThat(result.notes()).contains("The file is not Unicode; it was read as windows-1252.");
  }

  @Test
  void aFileCutInTheMiddleOfACharacterIsStillUtf8() {
    // Given
    byte[] whole = (CSV + "é").getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);

    // When
    ImportResult result = Imports.of(cut, PLAIN);

    // Then
    assertThat(Imports.campaign(result).profile().getName()).isEqualTo("Müller Straße");
    assertThat(result.rows()).isEqualTo(new RowCounts(3, 2, 1, 0));
  }

  @ParameterizedTest
  @CsvSource({"\\r\\n", "\\r", "\\n"})
  void everyEndOfLineIsRead(String end) {
    // Given
    String csv = CSV.replace("\n", end.replace("\\r", "\r").replace("\\n", "\n"));

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result).isEqualTo(Imports.of(CSV));
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void everyUsualDelimiterIsRead(char delimiter) {
    // When
    ImportResult result = Imports.of(CSV.replace(',', delimiter));

    // Then
    assertThat(result).isEqualTo(Imports.of(CSV));
  }

  @Test
  void theHintOfASpreadsheetAboutItsDelimiterIsATitleLine() {
    // When
    ImportResult result = Imports.of("sep=;\n" + CSV.replace(',', ';'));

    // Then
    assertThat(result.rows()).isEqualTo(new RowCounts(3, 2, 0, 1));
  }

  @Test
  void emptyColumnsAtTheEndAreNoMatter() {
    // When
    ImportResult result = Imports.of(CSV.replace("\n", ",,\n"));

    // Then
    assertThat(result.campaigns()).isEqualTo(Imports.of(CSV).campaigns());
  }

  @Test
  void aHeaderThatComesAgainIsIgnored() {
    // When
    ImportResult result =
        Imports.of(CSV + OwnFile.HEADER + "\n" + OwnFile.of("date=2026-01-07").lines().getFirst());

    // Then
    assertThat(result.rows()).isEqualTo(new RowCounts(4, 3, 0, 1));
  }

  @Test
  void charactersThatTurnTextAroundAreTakenOutOfNames() {
    // Given
    String csv = OwnFile.of().row("campaign_name=Good\u202egnp.exe\u0007").csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.campaign(result).profile().getName()).isEqualTo("Good gnp.exe");
    assertThat(result.notes()).anyMatch(n -> n.contains("cut or cleaned"));
  }

  @Test
  void longNamesAreCutWithoutBreakingACharacter() {
    // Given
    String csv = OwnFile.of().row("campaign_name=" + "a".repeat(255) + "\ud83c\udf77").csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.campaign(result).profile().getName()).isEqualTo("a".repeat(255));
  }
}
