package io.adwright.llm.prompt;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Estimates how many tokens a text has, on the high side for ordinary English and for JSON.
 *
 * <p>Phi-3 uses the vocabulary of Llama 2 (32,000 pieces), which splits every number into its
 * digits and falls back to UTF-8 bytes (Llama 2 report, section 2.2). So: one token for each digit,
 * sign and line break, one for each byte of a character beyond ASCII, one for four small letters
 * begun, one for two capitals begun. Compared with that tokenizer on 25,000 characters of English
 * prose it gives 20 to 25 % more, on JSON of findings 31 % more, on an address 7 % more; random
 * letters it underrates.
 */
public final class PromptSize {
  private static final Pattern PIECES =
      Pattern.compile(
          "(?<small>[A-Z]?[a-z]+)|(?<capitals>[A-Z]+)|(?<foreign>[^\\x00-\\x7F])|(?<one>[\\n\\S])");
  private static final int SMALL_PER_TOKEN = 4;
  private static final int CAPITALS_PER_TOKEN = 2;

  private PromptSize() {}

  /** Returns the estimate. */
  public static int tokens(String text) {
    return PIECES.matcher(text).results().mapToInt(PromptSize::tokens).sum();
  }

  private static int tokens(MatchResult piece) {
    String text = piece.group();
    if (piece.group("small") != null) {
      return Math.ceilDiv(text.length(), SMALL_PER_TOKEN);
    }
    if (piece.group("capitals") != null) {
      return Math.ceilDiv(text.length(), CAPITALS_PER_TOKEN);
    }
    if (piece.group("foreign") != null) {
      return text.getBytes(StandardCharsets.UTF_8).length;
    }
    return 1;
  }
}
