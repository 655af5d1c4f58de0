package io.adwright.copywriter;

import io.adwright.copywriter.copy.BrandVoice;
import io.adwright.copywriter.copy.Tone;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Settings of the copywriter. What they mean, and their limits, is said by {@link BrandVoice}. */
@ConfigMapping(prefix = "adwright.copywriter")
public interface CopywriterConfig {

  /** The name that the ads speak for; none leaves it out. */
  Optional<String> brandName();

  /** What is sold, in the words of an ad; none leaves it to the campaign's name. */
  Optional<String> productNoun();

  /** How the brand speaks. */
  @WithDefault("NEUTRAL")
  Tone tone();

  /** Words that no ad may contain, in any case. */
  Optional<List<String>> bannedPhrases();

  /** For example "Book a visit"; none leaves it to the campaign's objective. */
  Optional<String> callToAction();

  /** Returns the voice that these settings make; a setting out of range stops the start. */
  default BrandVoice voice() {
    return new BrandVoice(
        brandName().orElse(null),
        productNoun().orElse(null),
        tone(),
        bannedPhrases().orElse(List.of()),
        callToAction().orElse(null));
  }
}
