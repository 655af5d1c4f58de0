package io.adwright.gateway.imports.assemble;

import io.adwright.contracts.event.WindowFlag;
import io.adwright.gateway.imports.row.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells people what is odd about a campaign's windows, and that it was kept. */
final class Oddities {
  private final List<SettledWindow> windows;
  private final List<String> sentences = new ArrayList<>();

  private Oddities(List<SettledWindow> windows) {
    this.windows = windows;
  }

  /** One sentence for each kind of oddity. */
  static List<String> of(Timeline timeline, CampaignDraft draft) {
    Oddities oddities = new Oddities(timeline.settled());
    oddities.flagged(
        WindowFlag.CONVERSIONS_EXCEED_CLICKS,
        "Conversions exceed clicks on %s: people who saw the ad and came later; kept.");
    oddities.flagged(
        WindowFlag.CONVERSIONS_WITHOUT_CLICKS,
        "Conversions without a click on %s: people who saw the ad and came later; kept.");
    oddities.flagged(WindowFlag.SPEND_WITHOUT_CLICKS, "Spend without a click on %s; kept.");
    oddities.flagged(WindowFlag.NO_DELIVERY, "Nothing was delivered on %s; kept as zero.");
    oddities.unknown("Conversions", n -> n.conversions() < 0);
    oddities.unknown("Spend", n -> n.spendMicros() < 0);
    oddities.unknown("Clicks", n -> n.clicks() < 0);
    oddities.missingDays();
    oddities.sentences.addAll(draft.rowOddities().sentences(draft.windows().size()));
    oddities.told(timeline, draft.profile());
    return oddities.sentences;
  }

  private void flagged(WindowFlag flag, String sentence) {
    where(w -> w.flags().contains(flag)).ifPresent(days -> add(sentence.formatted(days)));
  }

  private void unknown(String what, Predicate<Numbers> isUnknown) {
    if (windows.stream().allMatch(w -> isUnknown.test(w.numbers()))) {
      add(what + " are empty throughout: unknown, not zero.");
    } else {
      where(w -> isUnknown.test(w.numbers()))
          .ifPresent(days -> add(what + " are unknown on " + days + "; that is not zero."));
    }
  }

  private void missingDays() {
    int missing = 0;
    Optional<SettledWindow> firstAfterGap = Optional.empty();
    for (int i = 1; i < windows.size(); i++) {
      int gap = windows.get(i).span().first() - windows.get(i - 1).span().last() - 1;
      missing += gap;
      if (gap > 0 && firstAfterGap.isEmpty()) {
        firstAfterGap = Optional.of(windows.get(i - 1));
      }
    }
    if (firstAfterGap.isPresent()) {
      add(
          "%s no row, first %s; missing days stay missing."
              .formatted(
                  missing == 1 ? "1 day has" : missing + " days have",
                  firstAfterGap.get().span().lastDay().plusDays(1)));
    }
  }

  private void told(Timeline timeline, ProfileDraft profile) {
    if (timeline.lacksValue()) {
      add("Conversions are worth zero throughout: no value is assigned; unknown, not zero.");
    }
    if (timeline.mixed() > 0) {
      add(
          "On %d of %d windows, rows with and without a breakdown were added; if the latter are totals, they count twice."
              .formatted(timeline.mixed(), windows.size()));
    }
    if (timeline.lostReach() > 0) {
      add("Reach of several rows cannot be added; it is unknown where a day has several.");
    }
    if (timeline.older() > 0) {
      add(
          "%d older windows were left out: the last %d days are kept."
              .formatted(timeline.older(), Timeline.KEPT_DAYS));
    }
    if (profile.ads().cut()) {
      add(
          "Of its ads, %d are kept, with %d texts each."
              .formatted(AdTexts.MAX_ADS, AdTexts.MAX_TEXTS));
    }
    profile
        .limitingLoss()
        .ifPresent(
            share ->
                add(
                    String.format(
                        Locale.ROOT,
                        "Limited by budget: %.0f %% of its impressions were lost to it.",
                        100 * share)));
  }

  /** How many windows, and the first of them; empty when there is none. */
  private Optional<String> where(Predicate<SettledWindow> odd) {
    List<SettledWindow> found = windows.stream().filter(odd).toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%d of %d %s, first %s"
                .formatted(
                    found.size(),
                    windows.size(),
                    windows.stream().allMatch(w -> w.span().isDay()) ? "days" : "windows",
                    found.getFirst().span()));
  }

  private void add(String sentence) {
    sentences.add(sentence);
  }
}
