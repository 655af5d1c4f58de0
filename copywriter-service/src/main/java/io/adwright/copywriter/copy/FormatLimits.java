package io.adwright.copywriter.copy;

import io.adwright.contracts.event.AdFormat;
import io.adwright.contracts.event.Platform;

/**
 * What a channel takes.
 *
 * <p>Sources:
 *
 * <ul>
 *   <li>Google responsive search ads: 3 to 15 headlines of 30, 2 to 4 descriptions of 90, a
 *       double-width character counts two: Google Ads Help, "About responsive search ads" (answer
 *       7684791), and Google Ads API, "Responsive search ads: overview". Microsoft Advertising
 *       takes the same: Campaign Management, {@code ResponsiveSearchAd}.
 *   <li>Meta feed: primary text 125, headline 40, description 30, the lengths that are shown in
 *       full according to Meta's Ads Guide; up to five of each in one ad.
 *   <li>Any other channel: the narrowest of both, so that a text fits wherever it is pasted.
 * </ul>
 *
 * @param minHeadlines fewest headlines of a variant
 * @param maxHeadlines most headlines of a variant
 * @param headlineWidth widest headline
 * @param minDescriptions fewest descriptions of a variant
 * @param maxDescriptions most descriptions of a variant
 * @param descriptionWidth widest description
 * @param primaryTextWidth widest primary text; 0 where the channel has none
 */
public record FormatLimits(
    int minHeadlines,
    int maxHeadlines,
    int headlineWidth,
    int minDescriptions,
    int maxDescriptions,
    int descriptionWidth,
    int primaryTextWidth) {
  private static final FormatLimits RESPONSIVE_SEARCH = new FormatLimits(3, 15, 30, 2, 4, 90, 0);
  private static final FormatLimits META_FEED = new FormatLimits(1, 5, 40, 1, 5, 30, 125);
  private static final FormatLimits ANY_CHANNEL = new FormatLimits(1, 5, 30, 1, 2, 30, 0);

  /** Returns what the channel of {@code format} takes. */
  public static FormatLimits of(AdFormat format) {
    return switch (format) {
      case GOOGLE_RESPONSIVE_SEARCH -> RESPONSIVE_SEARCH;
      case META_FEED -> META_FEED;
      case GENERIC -> ANY_CHANNEL;
    };
  }

  /** Returns the format that ads of {@code platform} are written in. */
  static AdFormat formatOf(Platform platform) {
    return switch (platform) {
      case GOOGLE_ADS, MICROSOFT_ADS -> AdFormat.GOOGLE_RESPONSIVE_SEARCH;
      case META -> AdFormat.META_FEED;
      case TIKTOK, LINKEDIN, AMAZON_ADS, OTHER -> AdFormat.GENERIC;
    };
  }

  /** Returns the widest text at {@code slot}. */
  int widthOf(Slot slot) {
    return switch (slot) {
      case HEADLINE -> headlineWidth;
      case DESCRIPTION -> descriptionWidth;
      case PRIMARY_TEXT -> primaryTextWidth;
    };
  }
}
