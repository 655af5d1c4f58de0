package io.adwright.simulator.platform;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * What clients may ask in any order: few campaigns, few keys, few amounts, so that they get into
 * each other's way. A step becomes a request when it is known where the platform stands.
 */
public final class Sessions {
  private static final List<CampaignRef> CAMPAIGNS =
      List.of(Requests.SHOES, new CampaignRef("acme", "hats"), new CampaignRef("zen", "shoes"));

  private Sessions() {}

  /** Something that a client is about to ask. */
  public interface Step extends Function<Platform, Request> {}

  /** Returns sessions of up to sixty steps. */
  public static Arbitrary<List<Step>> sessions() {
    return steps().list().ofMaxSize(60);
  }

  private static Arbitrary<Step> steps() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, patches()), Tuple.of(2, puts()), Tuple.of(1, nonsense()));
  }

  private static Arbitrary<CampaignRef> campaigns() {
    return Arbitraries.of(CAMPAIGNS);
  }

  private static Arbitrary<@Nullable Long> budgets() {
    return Arbitraries.of(10_000_000L, 12_000_000L, 8_000_000L, -1L, 0L, 12_345L, Long.MAX_VALUE)
        .injectNull(0.2);
  }

  private static Arbitrary<CampaignStatus> statuses() {
    return Arbitraries.frequency(
        Tuple.of(5, CampaignStatus.ACTIVE),
        Tuple.of(5, CampaignStatus.PAUSED),
        Tuple.of(1, CampaignStatus.REMOVED));
  }

  private static Arbitrary<Step> puts() {
    Arbitrary<Draft> drafts =
        Combinators.combine(
                Arbitraries.of("Shoes", "夏 👟", "</data>\n\"quoted\""),
                Arbitraries.of("USD", "JPY", "KWD", "XYZ"),
                budgets(),
                statuses())
            .as(Draft::new);
    return Combinators.combine(campaigns(), Arbitraries.of(true, false), drafts)
        .as((campaign, onlyIfAbsent, draft) -> _ -> new Request.Put(campaign, onlyIfAbsent, draft));
  }

  private static Arbitrary<Step> patches() {
    Arbitrary<@Nullable String> keys = Arbitraries.of("k1", "k2", "k3", "k4").injectNull(0.1);
    // Mostly what the campaign is at; else something that it was at, will be at, or never is.
    Arbitrary<@Nullable String> guesses =
        Arbitraries.of("r1", "r2", "r3", "r7", "never").injectNull(0.7);
    return Combinators.combine(
            campaigns(), keys, Arbitraries.of(true, false, false), budgets(), statuses(), guesses)
        .as(
            (campaign, key, validateOnly, budget, status, guess) ->
                platform ->
                    new Request.Patch(
                        campaign,
                        key,
                        validateOnly,
                        new Change(
                            budget,
                            status,
                            guess == null ? revision(platform, campaign) : guess,
                            null)));
  }

  private static Arbitrary<Step> nonsense() {
    return Combinators.combine(
            campaigns(), Arbitraries.of(Request.Method.class), Arbitraries.strings().ofMaxLength(9))
        .as(
            (campaign, method, body) ->
                _ -> new Request.Unreadable(method, campaign, null, body, "nonsense"));
  }

  private static String revision(Platform platform, CampaignRef campaign) {
    return platform
        .campaign(campaign)
        .map(current -> current.revision().toString())
        .orElse("never");
  }
}
