package io.adwright.gateway.campaign;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.VerdictKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which campaigns are wanted.
 *
 * @param search part of a name or id, in either case; null is all
 * @param platform null is all
 * @param accountId null is all
 * @param finding only those whose newest diagnosis has it; null is all
 * @param verdict only those whose newest execution has it; null is all
 * @param needsPerson only those that need one, or only those that do not; null is all
 * @param order what to order by
 * @param descending greatest first
 * @param after key of the last campaign of the page before; null starts at the beginning
 * @param limit the most campaigns of one answer, above zero
 */
public record CampaignQuery(
    @Nullable String search,
    @Nullable Platform platform,
    @Nullable String accountId,
    @Nullable FindingCode finding,
    @Nullable VerdictKind verdict,
    @Nullable Boolean needsPerson,
    CampaignOrder order,
    boolean descending,
    @Nullable String after,
    int limit) {

  /**
   * A part of the list.
   *
   * @param campaigns in the order asked for
   * @param next what to pass as {@code after} for the next page; null if this is the last
   * @param total how many campaigns are wanted altogether
   */
  public record Page(List<CampaignState> campaigns, @Nullable String next, int total) {}

  /**
   * Returns what is wanted of {@code all}.
   *
   * @param waiting the campaigns that wait for a person's answer
   */
  public Page of(List<CampaignState> all, Set<CampaignRef> waiting) {
    List<CampaignState> wanted =
        all.stream()
            .filter(state -> wants(state, waiting))
            .sorted(order.comparator(descending))
            .toList();
    int from = 0;
    if (after != null) {
      while (from < wanted.size() && !after.equals(key(wanted.get(from)))) {
        from++;
      }
      from = Math.min(from + 1, wanted.size());
    }
    int to = Math.min(from + limit, wanted.size());
    List<CampaignState> page = wanted.subList(from, to);
    boolean more = to < wanted.size() && !page.isEmpty();
    return new Page(page, more ? key(page.getLast()) : null, wanted.size());
  }

  private boolean wants(CampaignState state, Set<CampaignRef> waiting) {
    CampaignRef ref = state.ref();
    return (platform == null || platform == ref.getPlatform())
        && (accountId == null || accountId.equals(ref.getAccountId()))
        && (search == null || isNamed(state, search.toLowerCase(Locale.ROOT)))
        && (finding == null
            || state.diagnosed().stream()
                .flatMap(made -> made.findings().stream())
                .anyMatch(found -> found.code() == finding))
        && (verdict == null
            || state.acted().stream()
                .flatMap(made -> made.decisions().stream())
                .anyMatch(decision -> decision.getVerdict() == verdict))
        && (needsPerson == null
            || needsPerson == !Attention.of(state, waiting.contains(ref)).isEmpty());
  }

  private static boolean isNamed(CampaignState state, String part) {
    return state.ref().getCampaignId().toLowerCase(Locale.ROOT).contains(part)
        || state.name().map(name -> name.toLowerCase(Locale.ROOT).contains(part)).orElse(false);
  }

  private static String key(CampaignState state) {
    return CampaignKeys.of(state.ref());
  }
}
