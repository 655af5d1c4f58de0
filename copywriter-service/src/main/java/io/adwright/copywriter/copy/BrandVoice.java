package io.adwright.copywriter.copy;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an advertiser's ads say of themselves, and what they must not say. Comes from configuration,
 * and is therefore trusted as far as its words go; lengths and characters are checked.
 *
 * @param brandName at most {@value #MAX_NAME} wide, as {@link TextWidth} counts; null names no
 *     brand
 * @param productNoun what is sold, in the words of an ad, for example "Running Shoes", at most
 *     {@value #MAX_NAME} wide; null leaves it to the campaign's name
 * @param tone how the brand speaks
 * @param bannedPhrases words that no ad may contain, in any case
 * @param callToAction for example "Book a visit", at most {@value #MAX_NAME} wide, without a full
 *     stop; null leaves it to the campaign's objective
 */
public record BrandVoice(
    @Nullable String brandName,
    @Nullable String productNoun,
    Tone tone,
    List<String> bannedPhrases,
    @Nullable String callToAction) {
  /** Widest name that leaves room for an argument in a headline of 30. */
  static final int MAX_NAME = 24;

  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,&'’+-]*");

  public BrandVoice {
    requirePlain("brandName", brandName);
    requirePlain("productNoun", productNoun);
    requirePlain("callToAction", callToAction);
    bannedPhrases = List.copyOf(bannedPhrases);
    if (bannedPhrases.stream().anyMatch(phrase -> Folded.of(phrase).isEmpty())) {
      throw new IllegalArgumentException(
          "a banned phrase has no letters or digits and would ban everything; remove it: "
              + bannedPhrases);
    }
  }

  /** Returns the voice of a brand that says nothing of itself. */
  public static BrandVoice neutral() {
    return new BrandVoice(null, null, Tone.NEUTRAL, List.of(), null);
  }

  private static void requirePlain(String name, @Nullable String text) {
    if (text == null) {
      return;
    }
    if (!PLAIN.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "%s must be plain words, without symbols or line breaks: \"%s\"".formatted(name, text));
    }
    if (TextWidth.of(text) > MAX_NAME) {
      throw new IllegalArgumentException(
          "%s is %d wide, the limit is %d; shorten it: \"%s\""
              .formatted(name, TextWidth.of(text), MAX_NAME, text));
    }
  }
}
