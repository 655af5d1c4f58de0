package io.adwright.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {

  @Test
  void aBodyOfTheAllowedSizePasses() throws IOException {
    // Given
    InputStream body = body(10, 10);

    // When
    byte[] read = body.readAllBytes();

    // Then
    assertThat(read).hasSize(10);
  }

  @Test
  void oneByteMoreIsRefusedWithTheSettingToRaise() {
    // Given
    InputStream body = body(11, 10);

    // When
    var reading = assertThatThrownBy(body::readAllBytes);

    // Then
    reading.isInstanceOfSatisfying(
        BodyTooLarge.class,
        refused -> {
          assertThat(refused.limit()).isEqualTo(10);
          assertThat(refused.setting()).isEqualTo("some.setting");
        });
  }

  @Test
  void singleBytesAndSkippedOnesCountToo() throws IOException {
    // Given
    InputStream body = body(11, 10);
    body.skipNBytes(10);

    // When
    var reading = assertThatThrownBy(body::read);

    // Then
    reading.isInstanceOf(BodyTooLarge.class);
  }

  private static InputStream body(int size, long limit) {
    return new BoundedBody(new ByteArrayInputStream(new byte[size]), limit, "some.setting");
  }
}
