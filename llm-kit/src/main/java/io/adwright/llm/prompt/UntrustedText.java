package io.adwright.llm.prompt;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A text that others wrote (a campaign name, an ad, an address), made harmless for a prompt.
 *
 * <p>Removed are characters that people do not see but models read (control, zero-width,
 * bidirectional, tag and private characters), and the tokens that chat templates and reasoning
 * models give a meaning to. What is left is plain text on one line; it may still be an instruction,
 * which is why it only ever stands as a JSON value in a data block.
 */
public final class UntrustedText {
  // Nobody reads more than this; it bounds the work that a hostile text can cause.
  private static final int MOST_READ = 4_096;

  private static final Pattern TEMPLATE_TOKENS =
      Pattern.compile(
          String.join(
              "|",
              // <|user|>, <|im_start|>, <|eot_id|> of Phi, ChatML and Llama 3; full-width bars of
              // DeepSeek
              "<[|｜][^<>]{0,64}[|｜]>",
              // Llama 2 and Mistral
              "<{1,2}/?SYS>{1,2}",
              "\\[/?(?:INST|SYS|TOOL_CALLS|TOOL_RESULTS|AVAILABLE_TOOLS|SYSTEM_PROMPT|IMG)]",
              // Sentence marks of most tokenizers
              "</?(?:s|bos|eos|pad|unk|mask|cls|sep)>",
              "<unused\\d{1,3}>",
              // Gemma
              "<(?:start|end)_of_[a-z]{1,16}>",
              // Reasoning and tool calls
              "</?(?:think|thinking|thought|reasoning|tool_call|tool_response|tools|system|user"
                  + "|assistant|function(?:_calls?)?|instructions?)>",
              // Alpaca and Vicuna
              "#{2,}\\s{0,4}(?:instruction|response|system|user|assistant|human|input)s?\\b\\s{0,4}:?",
              // Fences, which prompts like to quote data with
              "`{3,}",
              "~{3,}"),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private UntrustedText() {}

  /**
   * Returns {@code text} without what is harmful.
   *
   * @param most code points of the result; a longer text ends with an ellipsis
   */
  public static String clean(String text, int most) {
    String visible = visible(text.substring(0, Math.min(text.length(), MOST_READ)));
    // Joined spaces and the cut can make a token of what was none.
    return settled(visible, it -> capped(oneLine(withoutTokens(it)), most));
  }

  /**
   * Returns whether {@code text} is plain text on one line: no character that people do not see, no
   * token of a chat template, no stray spaces.
   */
  public static boolean isClean(String text) {
    return text.length() <= MOST_READ && clean(text, MOST_READ).equals(text);
  }

  /** Removes until nothing is left to remove: a token may be put together from its halves. */
  private static String withoutTokens(String text) {
    return settled(text, it -> TEMPLATE_TOKENS.matcher(it).replaceAll(""));
  }

  private static String oneLine(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** Repeats {@code change} until it changes nothing more. */
  private static String settled(String text, UnaryOperator<String> change) {
    String before = text;
    String after = change.apply(before);
    while (!after.equals(before)) {
      before = after;
      after = change.apply(before);
    }
    return after;
  }

  private static String visible(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(kept, c));
    return kept.toString();
  }

  private static void append(StringBuilder kept, int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          kept.append(' ');
      case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {}
      default -> {
        if (!isInvisibleLetter(c)) {
          kept.appendCodePoint(c);
        }
      }
    }
  }

  /**
   * Letters and marks of Unicode that show nothing: joiners, Hangul fillers, variation selectors.
   */
  private static boolean isInvisibleLetter(int c) {
    return c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || c == 0x3164
        || c == 0xFFA0
        || (c >= 0x180B && c <= 0x180F)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  private static String capped(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    if (most <= 0) {
      return "";
    }
    return text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
