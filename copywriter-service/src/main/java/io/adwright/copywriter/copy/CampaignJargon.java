package io.adwright.copywriter.copy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words in campaign names that speak to the people who run campaigns, not to those who buy. */
final class CampaignJargon {
  private static final Pattern PHRASES =
      Pattern.compile(
          "(?i)\\b(performance max|black friday|cyber monday|always on|top of funnel|look ?alike"
              + "|broad match|exact match|phrase match|custom audience|do not (?:touch|pause))\\b");

  private static final Set<String> WORDS =
      words(
          // channels, networks and campaign types
          "search display shopping pmax video youtube discovery demandgen gdn sem ppc seo google"
              + " adwords bing microsoft meta facebook fb instagram ig tiktok linkedin amazon"
              + " feed stories reels dsa rsa rlsa dpa cbo abo asc",
          // purposes and audiences
          "brand branded branding brandformance nonbrand generic prospecting retargeting"
              + " remarketing rmkt rtg lal tof mof bof tofu mofu bofu acquisition retention"
              + " awareness traffic leads lead leadgen conversion conversions conv sales sale"
              + " installs engagement reach evergreen promo promotion audience audiences"
              + " interest interests visitors customers competitor competitors",
          // settings
          "exact broad phrase bmm match tcpa troas cpa cpc cpm roas cpl maxconv manual auto"
              + " automated smart budget bid bidding mobile desktop tablet ios android",
          // housekeeping
          "campaign campaigns adset adgroup ad ads test testing experiment copy duplicate draft"
              + " new old final archive archived live paused version xyz todo main default misc"
              + " product products item items name",
          // time
          "january february march april may june july august september october november"
              + " december jan feb mar apr jun jul aug sep sept oct nov dec",
          // regions and languages in words
          "eu uk usa dach emea apac latam row intl international global worldwide nordics"
              + " benelux english german deutsch french spanish italian");

  /** Words that can be part of a product's name, as in Winter Coats, and say nothing alone. */
  private static final Set<String> OCCASIONS =
      words(
          "spring summer autumn fall winter christmas xmas easter halloween valentine valentines",
          "holiday holidays season seasonal back school day days week weekend");

  /** Words of commands and sentences; a name with one of them says nothing of a product. */
  private static final Set<String> SPEECH =
      words(
          "ignore disregard forget instruction instructions prompt prompts override jailbreak",
          "pretend assistant system drop insert delete select exec script alert eval",
          "please you your we our this that to is are must should not don't everything");

  /** ISO codes, but for the one that is also a product. */
  private static final Set<String> COUNTRIES_AND_LANGUAGES =
      Stream.of(Locale.getISOCountries(), Locale.getISOLanguages())
          .flatMap(Arrays::stream)
          .map(code -> code.toUpperCase(Locale.ROOT))
          .filter(code -> !code.equals("TV"))
          .collect(Collectors.toUnmodifiableSet());

  private CampaignJargon() {}

  /** Returns {@code name} with phrases of several words of jargon replaced by separators. */
  static String withoutPhrases(String name) {
    return PHRASES.matcher(name).replaceAll("|");
  }

  /**
   * Returns whether {@code word} says nothing to a buyer.
   *
   * @param anyCase whether a country code may also be in lower case, as in machine-made names
   */
  static boolean isJargon(String word, boolean anyCase) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT))
        || COUNTRIES_AND_LANGUAGES.contains(anyCase ? word.toUpperCase(Locale.ROOT) : word);
  }

  /** Returns whether {@code word} names a time rather than a product. */
  static boolean isOccasion(String word) {
    return OCCASIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Returns whether {@code word} belongs to a command or a sentence rather than to a product. */
  static boolean isSpeech(String word) {
    return SPEECH.contains(word.toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String... lines) {
    return Stream.of(lines)
        .flatMap(line -> Arrays.stream(line.split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
