package io.adwright.copywriter.llm;

import io.adwright.contracts.event.AdCopy;
import io.adwright.contracts.event.AdFormat;
import io.adwright.contracts.event.AdVariant;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CopyBrief;
import io.adwright.contracts.event.Creative;
import io.adwright.contracts.event.Strategy;
import io.adwright.copywriter.copy.BrandVoice;
import io.adwright.copywriter.copy.FormatLimits;
import io.adwright.llm.answer.Ids;
import io.adwright.llm.prompt.PromptData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the model is told of ads to write.
 *
 * @param copy what the rules wrote, with at least one variant
 */
record BriefData(Strategy strategy, AdCopy copy, BrandVoice voice) {
  /** As many ads as an answer of the usual length has room for; the others stay as they are. */
  private static final int MOST_ADS = 3;

  private static final int FEWEST_HEADLINES = 2;
  private static final int DRAFTS = 3;

  PromptData all() {
    CampaignProfile campaign = strategy.getDiagnosis().getCampaign();
    var data =
        new PromptData()
            .text("campaign", campaign.getName())
            .code("objective", campaign.getObjective());
    campaign.getVertical().ifPresent(vertical -> data.text("vertical", vertical));
    campaign.getAudience().ifPresent(audience -> data.text("audience", audience));
    strategy.getBrief().map(CopyBrief::getGoal).ifPresent(goal -> data.text("goal", goal));
    return voice(data)
        .part("limits", limits(format()))
        .texts("running", running().toList())
        .parts("ads", ids(copy).all().stream().map(id -> ad(id, draft(id))).toList());
  }

  /** Returns the ids of the ads that are asked for where the rules wrote {@code copy}. */
  static Ids ids(AdCopy copy) {
    return Ids.of('A', copy.getVariants().stream().limit(MOST_ADS).toList());
  }

  /** Returns the rules' ad that {@code id} stands for. */
  AdVariant draft(String id) {
    return copy.getVariants().get(ids(copy).indexOf(id));
  }

  AdFormat format() {
    return copy.getVariants().getFirst().getFormat();
  }

  /** Returns what others wrote about the campaign and in its ads. */
  List<String> outsiders() {
    CampaignProfile campaign = strategy.getDiagnosis().getCampaign();
    return Stream.of(
            Stream.of(campaign.getName()),
            campaign.getVertical().stream(),
            campaign.getAudience().stream(),
            campaign.getCreatives().stream().map(Creative::getFinalUrl).flatMap(Optional::stream),
            running())
        .flatMap(texts -> texts)
        .toList();
  }

  private Stream<String> running() {
    return strategy.getDiagnosis().getCampaign().getCreatives().stream()
        .flatMap(ad -> Stream.of(ad.getHeadlines(), ad.getDescriptions()))
        .flatMap(List::stream);
  }

  private PromptData voice(PromptData data) {
    if (voice.brandName() != null) {
      data.text("brand", voice.brandName());
    }
    if (voice.productNoun() != null) {
      data.text("product", voice.productNoun());
    }
    return data.code("tone", voice.tone()).texts("banned", voice.bannedPhrases());
  }

  private static PromptData limits(AdFormat format) {
    FormatLimits limits = FormatLimits.of(format);
    return new PromptData()
        .number("headlines", Math.max(FEWEST_HEADLINES, limits.minHeadlines()))
        .number("headlineChars", limits.headlineWidth())
        .number("descriptions", limits.minDescriptions())
        .number("descriptionChars", limits.descriptionWidth())
        .number("primaryTexts", limits.primaryTextWidth() > 0 ? 1 : 0)
        .number("primaryTextChars", limits.primaryTextWidth());
  }

  private static PromptData ad(String id, AdVariant draft) {
    return new PromptData()
        .id("id", id)
        .text("angle", draft.getAngle())
        .texts("draft", draft.getHeadlines().stream().limit(DRAFTS).toList());
  }
}
