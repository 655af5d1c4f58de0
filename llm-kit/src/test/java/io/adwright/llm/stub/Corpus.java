package io.adwright.llm.stub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The texts of {@code injection-corpus.txt}. */
public final class Corpus {
  private static final Pattern TAG = Pattern.compile("\\\\U([0-9A-Fa-f]{8})");
  private static final Pattern UNIT = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

  private Corpus() {}

  /** Returns the texts, escapes resolved. */
  public static List<String> texts() {
    try (InputStream in =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("injection-corpus.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("# "))
          .map(Corpus::unescaped)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unescaped(String line) {
    // A doubled backslash is kept apart until the end: it stands for one that is part of the text.
    String marked = line.replace("\\\\", "\u0001");
    String tags =
        TAG.matcher(marked).replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
    return UNIT.matcher(tags)
        .replaceAll(m -> quoted((char) Integer.parseInt(m.group(1), 16)))
        .replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\u0001", "\\");
  }

  private static String quoted(char c) {
    return java.util.regex.Matcher.quoteReplacement(String.valueOf(c));
  }
}
