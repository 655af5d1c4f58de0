package io.adwright.optimizer.platform.google;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.Capabilities;
import io.adwright.optimizer.gate.Capabilities.AmountUnit;
import io.adwright.optimizer.gate.Capabilities.OverDelivery;
import io.adwright.optimizer.gate.Changes;
import io.adwright.optimizer.platform.checked.BudgetSteps;
import io.adwright.optimizer.platform.checked.CampaignApi;
import io.adwright.optimizer.platform.checked.Json;
import io.adwright.optimizer.platform.checked.Quota;
import io.adwright.optimizer.platform.checked.Seen;
import io.adwright.optimizer.platform.checked.Sent;
import io.adwright.optimizer.platform.checked.Trouble;
import io.adwright.optimizer.platform.checked.Trouble.Kind;
import io.adwright.optimizer.platform.http.Reply;
import io.adwright.optimizer.platform.http.Visible;
import io.adwright.optimizer.platform.secret.Secrets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Google Ads over REST.
 *
 * @see <a href="https://developers.google.com/google-ads/api/rest/overview">REST interface</a>
 */
public final class GoogleAdsApi implements CampaignApi {
  private final GoogleClient client;
  private final Quota quota;
  private final @Nullable Integer changesPerHour;
  private final Clock clock;

  /**
   * @param changesPerHour limit per budget of our own; null for none, as Google has none
   */
  public GoogleAdsApi(
      GoogleSettings settings, Secrets secrets, @Nullable Integer changesPerHour, Clock clock) {
    this.client = new GoogleClient(settings, secrets, clock);
    this.quota = new Quota(changesPerHour, clock);
    this.changesPerHour = changesPerHour;
    this.clock = clock;
  }

  @Override
  public Capabilities capabilities(CampaignProfile campaign) {
    return new Capabilities(
        "Google Ads",
        Capabilities.BUDGET_AND_STATUS,
        true,
        false,
        true,
        AmountUnit.MICROS,
        BudgetSteps.isoMinorUnit(campaign.getCurrency()),
        changesPerHour,
        OverDelivery.GOOGLE,
        null);
  }

  @Override
  public Answer<Seen> read(CampaignProfile campaign) {
    Optional<GoogleIds> ids = GoogleIds.of(campaign.getRef());
    if (ids.isEmpty()) {
      return new Answer.Absent<>();
    }
    return switch (search(ids.get(), GoogleCampaigns.query(ids.get()))) {
      case Answer.Absent<JsonNode> _ -> new Answer.Absent<>();
      case Answer.Unavailable<JsonNode>(String why) -> new Answer.Unavailable<>(why);
      case Answer.Found<JsonNode>(JsonNode answer) -> {
        JsonNode rows = answer.path("results");
        // An empty list is left out of the JSON, but then the field mask of the query is there.
        yield (rows.isMissingNode() && answer.has("fieldMask"))
                || (rows.isArray() && rows.isEmpty())
            ? new Answer.Absent<>()
            : GoogleCampaigns.seen(ids.get(), rows.path(0))
                .<Answer<Seen>>map(Answer.Found::new)
                .orElseGet(() -> new Answer.Unavailable<>(unintelligible(200)));
      }
    };
  }

  @Override
  public Sent send(CampaignProfile campaign, Seen seen, Action action, boolean validateOnly) {
    Optional<GoogleIds> ids = GoogleIds.of(campaign.getRef());
    if (ids.isEmpty()) {
      return rejected(Kind.PERMANENT, "CAMPAIGN_NOT_FOUND", "these are no ids of Google Ads");
    }
    String customer = ids.get().customer();
    Optional<Trouble> limit = limit(customer, seen, action, validateOnly);
    if (limit.isPresent()) {
      return new Sent.Rejected(limit.get());
    }
    GoogleMutations change = GoogleMutations.of(action, seen, validateOnly);
    return switch (client.post(
        customer, change.method(), Json.write(change.body()), validateOnly)) {
      case Answer.Absent<Reply> _ -> rejected(Kind.AUTH, "CREDENTIALS", "there is no access token");
      case Answer.Unavailable<Reply>(String why) -> rejected(Kind.AUTH, "CREDENTIALS", why);
      case Answer.Found<Reply>(Reply.Silent(String why)) -> new Sent.Lost(why);
      case Answer.Found<Reply>(Reply.Answered answered) ->
          answered.isSuccess()
              ? taken(answered, validateOnly)
              : GoogleErrors.failure(answered)
                  .filter(_ -> answered.isClientError())
                  .filter(GoogleErrors.Failure::isRefusal)
                  .<Sent>map(failure -> new Sent.Rejected(noted(customer, failure)))
                  .orElseGet(() -> new Sent.Lost(text(answered)));
    };
  }

  @Override
  public Answer<Changes> changesSince(CampaignProfile campaign, Instant since) {
    Optional<GoogleIds> ids = GoogleIds.of(campaign.getRef());
    if (ids.isEmpty()) {
      return new Answer.Absent<>();
    }
    ZoneId zone;
    try {
      zone = ZoneId.of(campaign.getTimeZone());
    } catch (DateTimeException e) {
      return new Answer.Unavailable<>(
          "\"%s\" is no time zone, and the change log is in the account's"
              .formatted(campaign.getTimeZone()));
    }
    var log = new GoogleChangeLog(zone, since, clock.instant());
    return switch (read(campaign)) {
      case Answer.Absent<Seen> _ -> new Answer.Absent<>();
      case Answer.Unavailable<Seen>(String why) -> new Answer.Unavailable<>(why);
      case Answer.Found<Seen>(Seen seen) ->
          switch (search(ids.get(), log.query(seen))) {
            case Answer.Absent<JsonNode> _ -> new Answer.Absent<>();
            case Answer.Unavailable<JsonNode>(String why) -> new Answer.Unavailable<>(why);
            case Answer.Found<JsonNode>(JsonNode answer) ->
                log.changes(answer)
                    .<Answer<Changes>>map(Answer.Found::new)
                    .orElseGet(() -> new Answer.Unavailable<>(unintelligible(200)));
          };
    };
  }

  @Override
  public void close() {
    client.close();
  }

  /** Reads; see https://developers.google.com/google-ads/api/rest/common/search. */
  private Answer<JsonNode> search(GoogleIds ids, String query) {
    Optional<Trouble> pause = quota.pause(ids.customer());
    if (pause.isPresent()) {
      return new Answer.Unavailable<>(pause.get().message());
    }
    return switch (client.post(
        ids.customer(), "googleAds:search", Json.write(Map.of("query", query)), true)) {
      case Answer.Absent<Reply> _ -> new Answer.Unavailable<>("there is no access token");
      case Answer.Unavailable<Reply>(String why) -> new Answer.Unavailable<>(why);
      case Answer.Found<Reply>(Reply.Silent(String why)) -> new Answer.Unavailable<>(why);
      case Answer.Found<Reply>(Reply.Answered answered) -> {
        GoogleErrors.failure(answered).ifPresent(failure -> noted(ids.customer(), failure));
        yield Json.object(answered.body())
            .filter(body -> answered.status() == 200 && !body.has("error"))
            .<Answer<JsonNode>>map(Answer.Found::new)
            .orElseGet(() -> new Answer.Unavailable<>(text(answered)));
      }
    };
  }

  /** Only budgets are rationed, so that a campaign can be paused at any time. */
  private Optional<Trouble> limit(String customer, Seen seen, Action action, boolean validateOnly) {
    Optional<Trouble> pause = quota.pause(customer);
    return pause.isPresent() || validateOnly || !(action instanceof Action.SetDailyBudget)
        ? pause
        : quota.takeChange(String.valueOf(seen.budgetEntity()));
  }

  /** A mutation answers with its results; a check answers with none, and errors if there are. */
  private static Sent taken(Reply.Answered answered, boolean validateOnly) {
    String requestId = answered.header("request-id").orElse(null);
    Optional<JsonNode> body = Json.object(answered.body());
    Optional<GoogleErrors.Failure> partial =
        body.flatMap(it -> GoogleErrors.partialFailure(it, requestId));
    if (partial.isPresent()) {
      return new Sent.Rejected(partial.get().trouble());
    }
    return body.filter(it -> !it.has("error"))
        .filter(it -> validateOnly || Json.text(it, "/results/0/resourceName").isPresent())
        .<Sent>map(_ -> new Sent.Taken(requestId))
        .orElseGet(() -> new Sent.Lost(text(answered)));
  }

  private Trouble noted(String customer, GoogleErrors.Failure failure) {
    quota.leaveAlone(customer, failure.pause());
    return failure.trouble();
  }

  private static Sent rejected(Kind kind, String code, String message) {
    return new Sent.Rejected(Trouble.of(kind, code, message));
  }

  private static String text(Reply.Answered answered) {
    return GoogleErrors.failure(answered)
        .map(GoogleErrors.Failure::trouble)
        .map(
            trouble ->
                "Google Ads answered %d %s: %s"
                    .formatted(answered.status(), trouble.code(), Visible.text(trouble.message())))
        .orElseGet(() -> unintelligible(answered.status()));
  }

  private static String unintelligible(int status) {
    return "Google Ads answered " + status + " with something that is not part of its API";
  }
}
