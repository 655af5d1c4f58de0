package io.adwright.gateway.imports.text;

import io.adwright.gateway.imports.ImportRefused;
import io.adwright.gateway.imports.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Turns away what is no text, by its first bytes. */
public final class TextGuard {
  /** A text has next to no control characters; compressed or binary data has one in nine. */
  private static final double MOST_CONTROL_BYTES = 0.02;

  private static final String SAVE_AS_CSV = "Export the report as CSV and import that.";

  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("PK\u0003\u0004", "a spreadsheet (.xlsx) or a zip archive"),
          new Signature("\u00d0\u00cf\u0011\u00e0", "an old Excel workbook (.xls)"),
          new Signature("\u001f\u008b", "a gzip archive"),
          new Signature("%PDF", "a PDF document"),
          new Signature("\u0089PNG", "a picture"));

  private TextGuard() {}

  private record Signature(String start, String kind) {}

  /**
   * Checks the first bytes of a file.
   *
   * @throws ImportRefused if there are none, or if they are not text
   */
  public static void check(byte[] head) throws ImportRefused {
    if (isBlank(head)) {
      throw new ImportRefused(
          RefusalCode.EMPTY_FILE,
          head.length == 0
              ? "The file has no byte."
              : "The file's first " + head.length + " bytes are blank.",
          "Check that the export had finished, and that the right file was chosen.");
    }
    String start = new String(head, 0, Math.min(8, head.length), StandardCharsets.ISO_8859_1);
    for (Signature signature : SIGNATURES) {
      if (start.startsWith(signature.start())) {
        throw notText("It begins like " + signature.kind() + ".");
      }
    }
    if (TextEncoding.guessUtf16(head).isPresent()) {
      return;
    }
    long controls = countControls(head);
    if (contains(head, (byte) 0) || controls > head.length * MOST_CONTROL_BYTES) {
      throw notText(
          "Its first %d bytes hold %d control characters.".formatted(head.length, controls));
    }
  }

  private static ImportRefused notText(String found) {
    return new ImportRefused(RefusalCode.NOT_TEXT, found, SAVE_AS_CSV);
  }

  private static boolean isBlank(byte[] head) {
    for (byte b : head) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(byte[] head, byte wanted) {
    for (byte b : head) {
      if (b == wanted) {
        return true;
      }
    }
    return false;
  }

  private static long countControls(byte[] head) {
    long controls = 0;
    for (byte b : head) {
      if ((b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') || b == 0x7f) {
        controls++;
      }
    }
    return controls;
  }
}
