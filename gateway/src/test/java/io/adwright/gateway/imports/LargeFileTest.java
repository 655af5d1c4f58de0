package io.adwright.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.contracts.event.MetricsWindow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Collections;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A file that is made while it is read, so that the test itself holds none of it. */
class LargeFileTest {
  private static final int CAMPAIGNS = 1_000;
  private static final int DAYS = 35;

  @Test
  void aLargeFileIsReadWithoutLosingARow() throws IOException, ImportRefused {
    // Given
    InputStream body = body();

    // When
    ImportResult result = Imports.importer().read(body, ImportRequest.plain("large.csv", "tenant"));

    // Then
    long rows = (long) CAMPAIGNS * DAYS;
    assertThat(result.rows()).isEqualTo(new RowCounts(rows, rows, 0, 0));
    assertThat(result.campaigns()).hasSize(CAMPAIGNS);
    assertThat(Imports.spend(result)).isEqualTo(rows * 12_340_000);
    assertThat(result.campaigns().getLast().windows())
        .extracting(MetricsWindow::getStart)
        .isSorted()
        .hasSize(DAYS);
  }

  @Test
  void aFileWithMoreRowsThanFitIsRefusedBeforeTheyAreHeld() {
    // Given
    int most = CAMPAIGNS * DAYS - 1;

    // When
    ThrowingCallable reading =
        () -> new CampaignImporter(most).read(body(), ImportRequest.plain("large.csv", "tenant"));

    // Then
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            ImportRefused.class,
            refused -> assertThat(refused.code()).isEqualTo(RefusalCode.TOO_LARGE))
        .hasMessageContaining("34,999 rows of campaign and day");
  }

  private static InputStream body() {
    return new SequenceInputStream(
        Collections.enumeration(
            new AbstractList<InputStream>() {
              @Override
              public InputStream get(int campaign) {
                return part(campaign);
              }

              @Override
              public int size() {
                return CAMPAIGNS + 1;
              }
            }));
  }

  private static InputStream part(int campaign) {
    return new ByteArrayInputStream(text(campaign).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(int campaign) {
    if (campaign == 0) {
      return OwnFile.HEADER + "\n";
    }
    StringBuilder text = new StringBuilder();
    for (int day = 0; day < DAYS; day++) {
      text.append("META,a1,c%d,Campaign %d,EUR,UTC,".formatted(campaign, campaign))
          .append(LocalDate.of(2026, 10, 12).plusDays(day))
          .append(",12.34,1000,20,2,50.00,15,2.0,,ACTIVE,SALES\n");
    }
    return text.toString();
  }
}
