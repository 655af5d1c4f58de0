package io.adwright.copywriter.copy;

/** The brand's own name, which may be loud or boastful where other words may not. */
final class Brand {
  private Brand() {}

  /** Returns {@code text} without the name of the brand that speaks. */
  static String removedFrom(String text, BrandVoice voice) {
    return voice.brandName() == null ? text : text.replace(voice.brandName(), "");
  }
}
