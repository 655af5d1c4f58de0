package io.adwright.copywriter.llm;

import io.adwright.contracts.event.AdCopy;
import io.adwright.contracts.event.AdVariant;
import io.adwright.copywriter.llm.Written.Ad;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers as a good model gives them. */
final class GoodAds {
  private static final Map<String, List<String>> HEADLINES =
      Map.of(
          "A1", List.of("Shoes for Your Route", "That Is What You Need", "Ready for Your Run"),
          "A2", List.of("So Many Running Shoes", "Take Your Pick", "Light, Soft or Firm"),
          "A3", List.of("Shoes Without the Queue", "Order From the Sofa", "A Click Away"));
  private static final Map<String, List<String>> DESCRIPTIONS =
      Map.of(
          "A1", List.of("See which pair fits the way you run.", "Find shoes for your next run."),
          "A2", List.of("Light or soft, firm or bright: see them all.", "Choose as you please."),
          "A3", List.of("Look at every pair from home.", "Order whenever it suits you."));

  private GoodAds() {}

  static Written search() {
    return new Written(Stream.of("A1", "A2", "A3").map(GoodAds::search).toList());
  }

  static Ad search(String id) {
    return new Ad(
        id,
        HEADLINES.getOrDefault(id, List.of("Shoes")),
        DESCRIPTIONS.getOrDefault(id, List.of("Shoes.")),
        List.of());
  }

  /** An ad for search of which one description is {@code text}. */
  static Ad describing(String id, String text) {
    return new Ad(
        id,
        HEADLINES.getOrDefault(id, List.of()),
        List.of(text, DESCRIPTIONS.getOrDefault(id, List.of("Shoes.")).getFirst()),
        List.of());
  }

  static Ad feed(String id) {
    return new Ad(
        id,
        List.of("Shoes for Your Next Run", "That Is What You Need"),
        List.of("See which pair fits"),
        List.of("Whatever your route is: see which pair fits the way you run."));
  }

  static Ad without(Ad primaryText) {
    return new Ad(primaryText.id(), primaryText.headlines(), primaryText.descriptions(), List.of());
  }

  /** The answer of a model that copies the rules' ads. */
  static Written repeating(AdCopy copy) {
    return new Written(
        IntStream.range(0, copy.getVariants().size())
            .mapToObj(i -> repeating("A" + (i + 1), copy.getVariants().get(i)))
            .toList());
  }

  private static Ad repeating(String id, AdVariant variant) {
    return new Ad(
        id,
        variant.getHeadlines(),
        variant.getDescriptions(),
        variant.getPrimaryText().stream().toList());
  }
}
