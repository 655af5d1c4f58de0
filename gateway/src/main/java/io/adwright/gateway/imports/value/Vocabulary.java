package io.adwright.gateway.imports.value;

import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Platform;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words of the platforms for states, objectives and themselves. */
public final class Vocabulary {
  // Order matters: the first that fits wins, and "inactive" holds "active".
  private static final List<Word<DeliveryStatus>> STATES =
      List.of(
          word(DeliveryStatus.ENDED, "removed|ended|completed|archived|deleted|expired"),
          word(DeliveryStatus.PAUSED, "paused|inactive|off|disabled|not delivering|suspended"),
          word(DeliveryStatus.LIMITED_BY_BUDGET, "limited by budget"),
          word(DeliveryStatus.LEARNING, "learning"),
          word(DeliveryStatus.PENDING, "pending|scheduled|in review|in draft|not eligible"),
          word(DeliveryStatus.ACTIVE, "active|enabled|eligible|delivering|serving|running"));

  private static final List<Word<Objective>> OBJECTIVES =
      List.of(
          word(Objective.APP_INSTALLS, "app|apps|installs?"),
          word(Objective.LEADS, "leads?|lead generation|registrations?"),
          word(Objective.SALES, "sales?|purchases?|catalogu?e|shopping|orders?"),
          word(Objective.TRAFFIC, "traffic|link clicks?|website visits|landing page views?"),
          word(Objective.ENGAGEMENT, "engagement|messages|messaging|likes|post"),
          word(Objective.AWARENESS, "awareness|reach|brand|video views|impressions"),
          word(Objective.SALES, "conversions?"));

  private static final List<Word<Platform>> PLATFORMS =
      List.of(
          word(Platform.GOOGLE_ADS, "google|googleads|adwords|youtube"),
          word(Platform.META, "meta|metaads|facebook|instagram|fb"),
          word(Platform.MICROSOFT_ADS, "microsoft|bing"),
          word(Platform.TIKTOK, "tiktok"),
          word(Platform.LINKEDIN, "linkedin"),
          word(Platform.AMAZON_ADS, "amazon"),
          word(Platform.OTHER, "other"));

  private Vocabulary() {}

  private record Word<T>(T meaning, Pattern pattern) {}

  private static <T> Word<T> word(T meaning, String alternatives) {
    return new Word<>(meaning, Pattern.compile("\\b(?:" + alternatives + ")\\b"));
  }

  /** The delivery state that several columns tell together; empty when no word is known. */
  public static Optional<DeliveryStatus> status(Collection<String> texts) {
    return first(STATES, String.join("; ", texts));
  }

  /** The objective; empty when no word is known. */
  public static Optional<Objective> objective(String text) {
    return first(OBJECTIVES, text);
  }

  /** The platform; empty when no word is known. */
  public static Optional<Platform> platform(String text) {
    return first(PLATFORMS, text);
  }

  private static <T> Optional<T> first(List<Word<T>> words, String text) {
    String plain = text.replaceAll("[_\\-]+", " ").toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(w -> w.pattern().matcher(plain).find())
        .map(Word::meaning)
        .findFirst();
  }
}
