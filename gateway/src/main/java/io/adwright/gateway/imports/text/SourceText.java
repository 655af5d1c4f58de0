package io.adwright.gateway.imports.text;

import io.adwright.gateway.imports.ImportRefused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The text of an upload; its lines can be read as often as needed. */
public final class SourceText {
  private final StoredBody body;
  private final TextEncoding encoding;

  private SourceText(StoredBody body, TextEncoding encoding) {
    this.body = body;
    this.encoding = encoding;
  }

  /**
   * Reads {@code in} to its end.
   *
   * @throws ImportRefused if it is empty or not text
   * @throws IOException if {@code in} cannot be read
   */
  public static SourceText of(InputStream in) throws IOException, ImportRefused {
    byte[] head = StoredBody.headOf(in);
    TextGuard.check(head);
    StoredBody body = StoredBody.of(head, in);
    return new SourceText(body, TextEncoding.of(body));
  }

  /** Opens the text as CSV from its first line. The caller closes it. */
  public RecordStream records(char delimiter) {
    return new RecordStream(() -> encoding.open(body), delimiter);
  }

  /** A sentence about the encoding, where it is worth one. */
  public Optional<String> note() {
    return encoding.charset().equals(TextEncoding.WINDOWS)
        ? Optional.of("The file is not Unicode; it was read as windows-1252.")
        : Optional.empty();
  }
}
