package io.adwright.copywriter.copy;

import io.adwright.contracts.event.CampaignProfile;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words for what a campaign sells: the brand's product noun; or else the longest run of
 * plain words in the campaign's name that are not jargon; or else the same in its vertical.
 *
 * <p>Names are written by anybody. Only runs of a few words of letters come through; a name that
 * reads like a command or a sentence is left alone. Running ads are no source: a headline is a
 * sentence, and its nouns cannot be told from its claims.
 */
final class ProductWords {
  private static final int MAX_WORDS = 5;
  private static final int MIN_WIDTH = 3;

  /** Nobody names a product later than this; keeps the work small for names of any length. */
  private static final int READ = 200;

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");
  private static final Pattern ADDRESS = Pattern.compile("\\S*(?:://|@|www\\.|\\.\\p{L})\\S*");
  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’&\\s_-]+");
  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll}{2})(?=\\p{Lu})");

  private final @Nullable String productNoun;

  ProductWords(BrandVoice voice) {
    this.productNoun = voice.productNoun();
  }

  /** Returns the words for what {@code campaign} sells; empty if nothing usable says it. */
  Optional<String> of(CampaignProfile campaign) {
    if (productNoun != null) {
      return Optional.of(productNoun);
    }
    return Stream.of(Optional.of(campaign.getName()), campaign.getVertical())
        .flatMap(Optional::stream)
        .flatMap(untrusted -> in(untrusted).stream())
        .findFirst();
  }

  private static Optional<String> in(String untrusted) {
    String readable = readable(untrusted);
    boolean machineMade = readable.strip().chars().noneMatch(Character::isWhitespace);
    String[] chunks = (machineMade ? spaced(readable) : readable.replace('_', ' ')).split("\\s+");
    if (Stream.of(chunks).anyMatch(CampaignJargon::isSpeech)) {
      return Optional.empty();
    }
    return runs(chunks, machineMade).stream()
        .map(ProductName::of)
        .filter(name -> name.size() <= MAX_WORDS)
        .filter(name -> !name.words().stream().allMatch(CampaignJargon::isOccasion))
        .max(Comparator.comparingInt(ProductName::size))
        .flatMap(name -> name.fitting(MIN_WIDTH, BrandVoice.MAX_NAME));
  }

  private static String readable(String untrusted) {
    int length = Math.min(READ, untrusted.codePointCount(0, untrusted.length()));
    String start = untrusted.substring(0, untrusted.offsetByCodePoints(0, length));
    String normal = Normalizer.normalize(start, Normalizer.Form.NFKC);
    String visible = INVISIBLE.matcher(normal).replaceAll("");
    String withoutAddresses = ADDRESS.matcher(visible).replaceAll("|");
    return SEPARATOR
        .matcher(CampaignJargon.withoutPhrases(withoutAddresses))
        .replaceAll(" | ")
        .strip();
  }

  /** Machine-made names have no spaces: there, other signs and capitals part the words. */
  private static String spaced(String name) {
    return HUMP.matcher(name.replaceAll("[_-]+", " ")).replaceAll(" ");
  }

  private static List<List<String>> runs(String[] chunks, boolean machineMade) {
    List<List<String>> runs = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (String chunk : chunks) {
      if (ProductName.isWord(chunk) && !CampaignJargon.isJargon(chunk, machineMade)) {
        run.add(chunk);
      } else {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    runs.add(run);
    return runs;
  }
}
