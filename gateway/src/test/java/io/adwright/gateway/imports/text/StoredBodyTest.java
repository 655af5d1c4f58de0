package io.adwright.gateway.imports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StoredBodyTest {

  @Property(tries = 30)
  void whatWentInComesOutAsOftenAsWanted(
      @ForAll @IntRange(max = 300_000) int size, @ForAll long seed) throws IOException {
    // Given
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    StoredBody body = stored(bytes);

    // When
    byte[] first = read(body);
    byte[] second = read(body);

    // Then
    assertThat(first).isEqualTo(bytes);
    assertThat(second).isEqualTo(bytes);
  }

  @Test
  void aReportTakesASmallPartOfItsSize() throws IOException {
    // Given
    byte[] report =
        "GOOGLE_ADS,111-222-3333,c1,Lamps,USD,2026-01-05,100.50,10000,200\n"
            .repeat(50_000)
            .getBytes(StandardCharsets.UTF_8);
    ChunkedBytes chunks = new ChunkedBytes();

    // When
    try (var deflated = new DeflaterOutputStream(chunks)) {
      deflated.write(report);
    }

    // Then
    try (InputStream in = chunks.open()) {
      assertThat(in.readAllBytes().length).isLessThan(report.length / 50);
    }
  }

  @Test
  void utf8IsRecognisedAcrossTheSeamsOfReading() throws IOException {
    // Given
    byte[] text = "aü€🍷".repeat(40_000).getBytes(StandardCharsets.UTF_8);

    // When
    StoredBody body = stored(text);

    // Then
    assertThat(body.isUtf8()).isTrue();
  }

  @Test
  void oneWrongByteFarIntoTheFileIsNoUtf8() throws IOException {
    // Given
    byte[] text = "plain text ".repeat(40_000).getBytes(StandardCharsets.UTF_8);
    text[300_000] = (byte) 0xe9;

    // When
    StoredBody body = stored(text);

    // Then
    assertThat(body.isUtf8()).isFalse();
  }

  @Test
  void theHeadIsReadAndNothingMore() throws IOException {
    // Given
    InputStream in = new ByteArrayInputStream(new byte[200_000]);

    // When
    byte[] head = StoredBody.headOf(in);

    // Then
    assertThat(head.length + in.available()).isEqualTo(200_000);
    assertThat(head.length).isLessThan(100_000);
  }

  private static StoredBody stored(byte[] bytes) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    return StoredBody.of(StoredBody.headOf(in), in);
  }

  private static byte[] read(StoredBody body) throws IOException {
    try (InputStream in = body.open()) {
      return in.readAllBytes();
    }
  }
}
