package io.adwright.copywriter.copy;

import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.AdCopy;
import io.adwright.contracts.event.AdFormat;
import io.adwright.contracts.event.AdVariant;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CopyBrief;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Strategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes ads for a strategy that asks for some, each by another argument.
 *
 * <p>The texts come from a template grammar in English; every ad has passed the {@link
 * CopyValidator}. No more than one ad per angle can be had, as a second one would not differ.
 */
public final class AdWriter {
  /** Version of this reasoning. */
  public static final String VERSION = "copywriter-1";

  private final BrandVoice voice;
  private final ProductWords productWords;

  public AdWriter(BrandVoice voice) {
    this.voice = voice;
    this.productWords = new ProductWords(voice);
  }

  /** Returns new ads for the strategy's campaign, or none and the reason. */
  public AdCopy write(Strategy strategy, EventContext context) {
    List<AdVariant> variants =
        strategy.getBrief().map(brief -> variants(strategy, brief)).orElse(List.of());
    return AdCopy.newBuilder()
        .setContext(context)
        .setProvenance(Provenances.rules(VERSION))
        .setCampaign(strategy.getDiagnosis().getCampaign().getRef())
        .setPlanId(strategy.getPlanId())
        .setVariants(variants)
        .setSkippedBecause(variants.isEmpty() ? whyNone(strategy.getBrief()) : null)
        .build();
  }

  private List<AdVariant> variants(Strategy strategy, CopyBrief brief) {
    CampaignProfile campaign = strategy.getDiagnosis().getCampaign();
    AdFormat format = FormatLimits.formatOf(campaign.getRef().getPlatform());
    var validator = new CopyValidator(format, voice, campaign.getCreatives());
    var drafter = new Drafter(format, validator, words(campaign), strategy.getPlanId());
    return angles(brief)
        .map(drafter::draft)
        .filter(variant -> validator.judge(variant) instanceof CopyJudgement.Accepted)
        .limit(Math.max(0, brief.getVariants()))
        .toList();
  }

  /** The angles of the brief in its order, then the others. */
  private static Stream<Angle> angles(CopyBrief brief) {
    return Stream.concat(
            brief.getAngles().stream().map(Angles::called).flatMap(Optional::stream),
            Angles.ALL.stream())
        .distinct();
  }

  private Map<String, String> words(CampaignProfile campaign) {
    Map<String, String> words = new HashMap<>();
    words.put("cta", CallToAction.of(campaign.getObjective(), voice));
    words.put("closing", voice.tone().closing());
    putIfKnown(words, "brand", voice.brandName());
    putIfKnown(words, "product", productWords.of(campaign).orElse(null));
    return words;
  }

  private static void putIfKnown(Map<String, String> words, String name, @Nullable String word) {
    if (word != null) {
      words.put(name, word);
    }
  }

  private static String whyNone(Optional<CopyBrief> brief) {
    return brief
        .map(
            asked ->
                asked.getVariants() < 1
                    ? "the brief asks for " + asked.getVariants() + " variants"
                    : "every text that could be written runs already or is banned by the brand;"
                        + " change the banned phrases, the product noun or the running ads")
        .orElse("the strategy asks for no new ads");
  }
}
