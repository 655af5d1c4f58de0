package io.adwright.gateway.imports.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.adwright.gateway.imports.ImportRefused;
import io.adwright.gateway.imports.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextGuardTest {

  @ParameterizedTest
  @CsvSource({
    "504b0304140006, spreadsheet",
    "d0cf11e0a1b11a, Excel workbook",
    "1f8b0800000000, gzip",
    "255044462d312e, PDF",
    "89504e470d0a1a, picture"
  })
  void usualFilesThatAreNoTextAreCalledByName(String hex, String kind) {
    // Given
    byte[] head = HexFormat.of().parseHex(hex);

    // When
    ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> TextGuard.check(head));

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.NOT_TEXT);
    assertThat(refused.detail()).contains(kind);
  }

  @Test
  void aZeroByteIsNoText() {
    // Given
    byte[] head = "a,b,c\nd,\u0000,f\n".getBytes(StandardCharsets.UTF_8);

    // When
    ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> TextGuard.check(head));

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.NOT_TEXT);
  }

  @Test
  void textsOfAllScriptsPass() {
    for (String text : new String[] {"a,b\n1,2\n", "ключ;значение\n", "キャンペーン,費用\n"}) {
      byte[] head = text.getBytes(StandardCharsets.UTF_8);
      assertThatCode(() -> TextGuard.check(head)).doesNotThrowAnyException();
    }
  }

  @Test
  void aStrayControlCharacterInALongTextPasses() {
    // Given
    byte[] head = ("campaign,spend\n".repeat(100) + "\u0007").getBytes(StandardCharsets.UTF_8);

    // Then
    assertThatCode(() -> TextGuard.check(head)).doesNotThrowAnyException();
  }
}
