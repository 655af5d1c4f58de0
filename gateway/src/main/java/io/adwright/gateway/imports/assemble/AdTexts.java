package io.adwright.gateway.imports.assemble;

import io.adwright.contracts.event.Creative;
import io.adwright.gateway.imports.row.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ads of a campaign, in the order of their first row. */
final class AdTexts {
  /** Ads that an event carries. */
  static final int MAX_ADS = 20;

  /** Headlines, and descriptions, that an ad carries; a responsive search ad has 15 and 4. */
  static final int MAX_TEXTS = 15;

  private final Map<String, Texts> ads = new LinkedHashMap<>();
  private boolean cut;

  private static final class Texts {
    private final Optional<String> id;
    private final Set<String> headlines = new LinkedHashSet<>();
    private final Set<String> descriptions = new LinkedHashSet<>();
    private Optional<String> finalUrl = Optional.empty();

    Texts(Optional<String> id) {
      this.id = id;
    }
  }

  void add(Facts.Ad ad) {
    // Without an id, ads with the same landing page and headline are one.
    String key =
        ad.id()
            .orElseGet(
                () -> "\u001f" + ad.headline().orElse("") + "\u001f" + ad.finalUrl().orElse(""));
    Texts texts = ads.get(key);
    if (texts == null) {
      if (ads.size() == MAX_ADS) {
        cut = true;
        return;
      }
      texts = new Texts(ad.id());
      ads.put(key, texts);
    }
    addTo(texts.headlines, ad.headline());
    addTo(texts.descriptions, ad.description());
    if (texts.finalUrl.isEmpty()) {
      texts.finalUrl = ad.finalUrl();
    }
  }

  /** Whether the file holds more ads or texts than an event carries. */
  boolean cut() {
    return cut;
  }

  List<Creative> creatives() {
    List<Creative> creatives = new ArrayList<>(ads.size());
    for (Texts texts : ads.values()) {
      creatives.add(
          Creative.newBuilder()
              .setAdId(texts.id.orElse(null))
              .setHeadlines(List.copyOf(texts.headlines))
              .setDescriptions(List.copyOf(texts.descriptions))
              .setFinalUrl(texts.finalUrl.orElse(null))
              .build());
    }
    return creatives;
  }

  private void addTo(Set<String> texts, Optional<String> text) {
    if (text.isEmpty() || texts.contains(text.get())) {
      return;
    }
    if (texts.size() == MAX_TEXTS) {
      cut = true;
    } else {
      texts.add(text.get());
    }
  }
}
