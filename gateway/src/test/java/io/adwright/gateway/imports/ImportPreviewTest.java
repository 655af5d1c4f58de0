package io.adwright.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportPreviewTest {
  private static final ImportRequest PLAIN = ImportRequest.plain("report.csv", "tenant");
  private static final String UNKNOWN =
      "when,Kampagne,Kosten,views,Notiz\n2026-01-01,Spring,1.50,100,x\n";

  @Test
  void aFileOfKnownFormatIsShownAsItsImportWouldReadIt() throws IOException {
    // Given
    String csv = UNKNOWN;
    ImportRequest request =
        Imports.mapping(
            Map.of("date", "when", "campaign_name", "Kampagne", "spend", "Kosten"),
            Map.of("currency", "EUR"));

    // When
    ImportPreview preview = preview(csv, StandardCharsets.UTF_8, request);

    // Then
    assertThat(preview)
        .asInstanceOf(type(ImportPreview.Taken.class))
        .satisfies(
            readable -> {
              assertThat(readable.whole()).isTrue();
              assertThat(readable.result()).isEqualTo(Imports.of(csv, request));
            });
  }

  @Test
  void aFileThatWouldBeRefusedIsShownWithTheReasonAndAGuessAtItsColumns() throws IOException {
    // Given
    String csv = UNKNOWN;

    // When
    ImportPreview preview = preview(csv, StandardCharsets.UTF_8, PLAIN);

    // Then
    assertThat(preview)
        .asInstanceOf(type(ImportPreview.Refused.class))
        .satisfies(
            unreadable ->
                assertThat(unreadable.why().code()).isEqualTo(RefusalCode.UNKNOWN_FORMAT));
    assertThat(preview.columns())
        .containsExactly(
            new ColumnUse("when", List.of(), false),
            new ColumnUse("Kampagne", List.of("campaign_name"), false),
            new ColumnUse("Kosten", List.of("spend"), false),
            new ColumnUse("views", List.of("impressions"), false),
            new ColumnUse("Notiz", List.of(), false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void ofALargeFileTheFirstLinesAreReadAndNoneOfThemHalf(String charset) throws IOException {
    // Given
    StringBuilder csv = new StringBuilder("\uFEFFwhen,Kampagne,Kosten\n");
    for (int row = 0; row < 40_000; row++) {
      csv.append("2026-01-01,Spring,1.50\n");
    }
    ImportRequest request =
        Imports.mapping(
            Map.of("date", "when", "campaign_name", "Kampagne", "spend", "Kosten"),
            Map.of("currency", "EUR"));

    // When
    ImportPreview preview = preview(csv.toString(), Charset.forName(charset), request);

    // Then
    assertThat(preview)
        .asInstanceOf(type(ImportPreview.Taken.class))
        .satisfies(
            readable -> {
              assertThat(readable.whole()).isFalse();
              assertThat(readable.result().rows().read()).isBetween(5_000L, 12_000L);
              assertThat(readable.result().rejected()).isEmpty();
            });
  }

  @Test
  void aFileWithoutTextHasNoColumns() throws IOException {
    // Given
    String csv = "PK\u0003\u0004\u0000\u0000\u0000\u0000";

    // When
    ImportPreview preview = preview(csv, StandardCharsets.UTF_8, PLAIN);

    // Then
    assertThat(preview).isInstanceOf(ImportPreview.Refused.class);
    assertThat(preview.columns()).isEmpty();
  }

  private static ImportPreview preview(String csv, Charset charset, ImportRequest request)
      throws IOException {
    return Imports.importer().preview(new ByteArrayInputStream(csv.getBytes(charset)), request);
  }
}
