package io.adwright.optimizer.platform;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Receipt;
import io.adwright.kit.log.LogKeys;
import io.adwright.optimizer.gate.AdPlatform;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.ApplyResult;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.Capabilities;
import io.adwright.optimizer.gate.Changes;
import io.adwright.optimizer.gate.Validation;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * All configured platforms as one: each call goes to the one that is in charge of the campaign. A
 * campaign that none is in charge of is observed only.
 */
public final class Platforms implements AdPlatform {
  private static final Logger LOG = Logger.getLogger(Platforms.class);

  private final List<Route> routes;
  private final Optional<AdPlatform> rest;
  private final Clock clock;

  /**
   * @param routes by platform, tenant and account
   * @param rest for campaigns without a route; empty to observe them only
   * @throws IllegalArgumentException if two routes could be in charge of one campaign
   */
  public Platforms(List<Route> routes, Optional<AdPlatform> rest, Clock clock) {
    for (int one = 0; one < routes.size(); one++) {
      for (int other = one + 1; other < routes.size(); other++) {
        requireApart(routes.get(one), routes.get(other));
      }
    }
    this.routes = routes.stream().sorted(Comparator.comparingInt(Route::rank).reversed()).toList();
    this.rest = rest;
    this.clock = clock;
  }

  @Override
  public AdPlatform of(CampaignRef campaign) {
    return routes.stream()
        .filter(route -> route.leads(campaign))
        .map(Route::adapter)
        .findFirst()
        .or(() -> rest)
        .orElseGet(() -> new ObserveOnlyPlatform(unconfigured(campaign), clock));
  }

  @Override
  public Capabilities capabilities(CampaignProfile campaign) {
    return of(campaign.getRef()).capabilities(campaign);
  }

  @Override
  public Answer<CampaignState> read(CampaignProfile campaign) {
    return of(campaign.getRef()).read(campaign);
  }

  @Override
  public Validation validate(CampaignProfile campaign, Action action, CampaignState base) {
    return of(campaign.getRef()).validate(campaign, action, base);
  }

  /**
   * Asks every platform, as an id does not tell its own; {@link #of} first is better, because here
   * one that is out of reach spoils the answer for all.
   */
  @Override
  public Answer<Receipt> receiptOf(String actionId) {
    Answer<Receipt> answer = new Answer.Absent<>();
    for (AdPlatform adapter : adapters()) {
      switch (adapter.receiptOf(actionId)) {
        case Answer.Found<Receipt> found -> {
          return found;
        }
        case Answer.Unavailable<Receipt> unavailable -> answer = unavailable;
        case Answer.Absent<Receipt> _ -> {}
      }
    }
    return answer;
  }

  @Override
  public ApplyResult apply(
      String actionId, CampaignProfile campaign, Action action, CampaignState base) {
    try (var _ = LogKeys.enter().with(LogKeys.ACTION_ID, actionId)) {
      ApplyResult result = of(campaign.getRef()).apply(actionId, campaign, action, base);
      LOG.infof("%s: %s", action.kind(), result.getClass().getSimpleName());
      return result;
    }
  }

  @Override
  public Answer<Changes> changesSince(CampaignProfile campaign, Instant since) {
    return of(campaign.getRef()).changesSince(campaign, since);
  }

  /** Drops all connections. */
  @Override
  public void close() {
    adapters().forEach(AdPlatform::close);
  }

  private static void requireApart(Route one, Route other) {
    if (one.collidesWith(other)) {
      throw new IllegalArgumentException(
          "platforms %s and %s are both in charge of some %s campaigns; name their accounts"
              .formatted(one.name(), other.name(), one.platform()));
    }
  }

  private List<AdPlatform> adapters() {
    return Stream.concat(routes.stream().map(Route::adapter), rest.stream()).distinct().toList();
  }

  private static String unconfigured(CampaignRef campaign) {
    return ("no platform is configured for account %s of %s (tenant %s), so its"
            + " campaigns are observed only; configure adwright.optimizer.platforms")
        .formatted(campaign.getAccountId(), campaign.getPlatform(), campaign.getTenantId());
  }
}
