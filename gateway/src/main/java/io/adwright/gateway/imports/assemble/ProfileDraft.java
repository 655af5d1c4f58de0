package io.adwright.gateway.imports.assemble;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Targets;
import io.adwright.gateway.imports.row.CampaignKey;
import io.adwright.gateway.imports.row.Facts;
import io.adwright.gateway.imports.row.Row;
import io.adwright.gateway.imports.value.Texts;
import io.adwright.gateway.imports.value.Vocabulary;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rows say about a campaign besides numbers; the latest day is right. */
final class ProfileDraft {
  /**
   * Share of impressions lost to a small budget above which a campaign is limited by it. Google Ads
   * itself prints no share below 10 % of it.
   */
  static final double LIMITING_LOSS = 0.10;

  private final CampaignKey key;
  private final Currency currency;
  private Optional<ZoneId> zone = Optional.empty();
  private Optional<Instant> asOf = Optional.empty();
  private Optional<Long> revision = Optional.empty();
  private final Latest<String> name = new Latest<>();
  private final Latest<List<String>> states = new Latest<>();
  private final Latest<String> objective = new Latest<>();
  private final Latest<Double> targetRoas = new Latest<>();
  private final Latest<Long> targetCpa = new Latest<>();
  private final Latest<Long> totalBudget = new Latest<>();
  private final Latest<String> sharedBudget = new Latest<>();
  private final Latest<String> budgetId = new Latest<>();
  private final Latest<Double> lostToBudget = new Latest<>();
  private final Latest<String> vertical = new Latest<>();
  private final Set<String> audiences = new LinkedHashSet<>(2);
  private final AdTexts ads = new AdTexts();

  ProfileDraft(CampaignKey key, Currency currency) {
    this.key = key;
    this.currency = currency;
  }

  Currency currency() {
    return currency;
  }

  Optional<ZoneId> zone() {
    return zone;
  }

  Optional<Instant> asOf() {
    return asOf;
  }

  Optional<Long> revision() {
    return revision;
  }

  AdTexts ads() {
    return ads;
  }

  void accept(Row row) {
    Facts facts = row.facts();
    int day = row.span().last();
    zone = zone.or(facts::zone);
    asOf = later(asOf, facts.asOf());
    revision = later(revision, facts.revision());
    name.offer(day, facts.name());
    states.offer(day, Optional.of(facts.states()).filter(s -> !s.isEmpty()));
    objective.offer(day, facts.objective());
    targetRoas.offer(day, facts.targetRoas());
    targetCpa.offer(day, facts.targetCpaMicros());
    totalBudget.offer(day, facts.totalBudgetMicros());
    sharedBudget.offer(day, facts.sharedBudget());
    budgetId.offer(day, facts.budgetId());
    lostToBudget.offer(day, facts.lostToBudget());
    vertical.offer(day, facts.vertical());
    facts.audience().filter(a -> audiences.size() < AdTexts.MAX_ADS).ifPresent(audiences::add);
    facts.ad().ifPresent(ads::add);
  }

  /** Texts of the delivery state that no word of is known; empty when there is nothing to tell. */
  Optional<String> unknownStatus() {
    return states
        .get()
        .filter(s -> Vocabulary.status(s).isEmpty())
        .map(s -> String.join(", ", s))
        .filter(s -> !s.equalsIgnoreCase(DeliveryStatus.UNKNOWN.name()));
  }

  /** A text of the objective that no word of is known; empty when there is nothing to tell. */
  Optional<String> unknownObjective() {
    return objective
        .get()
        .filter(o -> Vocabulary.objective(o).isEmpty())
        .filter(o -> !o.equalsIgnoreCase(Objective.UNKNOWN.name()));
  }

  /** The share of impressions that was lost, if it is what makes the campaign budget-limited. */
  Optional<Double> limitingLoss() {
    return told() == DeliveryStatus.ACTIVE
        ? lostToBudget.get().filter(share -> share > LIMITING_LOSS)
        : Optional.empty();
  }

  CampaignProfile profile(String tenantId, ZoneId inZone, Optional<Long> dailyBudgetMicros) {
    return CampaignProfile.newBuilder()
        .setRef(
            CampaignRef.newBuilder()
                .setTenantId(tenantId)
                .setPlatform(key.platform())
                .setAccountId(key.accountId())
                .setCampaignId(key.campaignId())
                .build())
        .setName(name.get().orElse(key.campaignId()))
        .setCurrency(currency.getCurrencyCode())
        .setTimeZone(inZone.getId())
        .setStatus(limitingLoss().isPresent() ? DeliveryStatus.LIMITED_BY_BUDGET : told())
        .setObjective(objective.get().flatMap(Vocabulary::objective).orElse(Objective.UNKNOWN))
        .setDailyBudgetMicros(dailyBudgetMicros.orElse(null))
        .setTotalBudgetMicros(totalBudget.get().orElse(null))
        .setBudgetShared(sharedBudget.get().isPresent())
        .setBudgetEntityId(budgetId.get().orElse(null))
        .setTargets(
            Targets.newBuilder()
                .setRoas(targetRoas.get().orElse(null))
                .setCpaMicros(targetCpa.get().orElse(null))
                .build())
        .setCreatives(ads.creatives())
        .setAudience(
            audiences.isEmpty() ? null : Texts.tidy(String.join("; ", audiences), Texts.MAX_NAME))
        .setVertical(vertical.get().orElse(null))
        .build();
  }

  private DeliveryStatus told() {
    return states.get().flatMap(Vocabulary::status).orElse(DeliveryStatus.UNKNOWN);
  }

  private static <T extends Comparable<T>> Optional<T> later(Optional<T> a, Optional<T> b) {
    return a.isEmpty() || (b.isPresent() && b.get().compareTo(a.get()) > 0) ? b : a;
  }
}
