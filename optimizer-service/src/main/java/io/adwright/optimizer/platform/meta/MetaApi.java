package io.adwright.optimizer.platform.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.FixTracking;
import io.adwright.contracts.action.Action.Observe;
import io.adwright.contracts.action.Action.Pause;
import io.adwright.contracts.action.Action.RefreshCreative;
import io.adwright.contracts.action.Action.Resume;
import io.adwright.contracts.action.Action.SetBid;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.action.Action.ShiftBudget;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.Capabilities;
import io.adwright.optimizer.gate.Capabilities.AmountUnit;
import io.adwright.optimizer.gate.Capabilities.OverDelivery;
import io.adwright.optimizer.gate.Changes;
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
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Meta's Marketing API: the budget of a campaign, or of the ad set that the metrics name as the
 * budget's carrier, and the campaign's status.
 *
 * @see <a
 *     href="https://developers.facebook.com/docs/marketing-api/reference/ad-campaign-group">Campaign</a>
 */
public final class MetaApi implements CampaignApi {
  /** A budget that was changed four times within an hour is closed for an hour. */
  private static final Duration BUDGET_CLOSED = Duration.ofHours(1);

  private final MetaClient client;
  private final Quota quota;
  private final @Nullable Integer changesPerHour;

  /**
   * @param changesPerHour of one budget; Meta takes four, and then closes it for an hour
   */
  public MetaApi(
      MetaSettings settings, Secrets secrets, @Nullable Integer changesPerHour, Clock clock) {
    this.client = new MetaClient(settings, secrets);
    this.quota = new Quota(changesPerHour, clock);
    this.changesPerHour = changesPerHour;
  }

  @Override
  public Capabilities capabilities(CampaignProfile campaign) {
    return new Capabilities(
        "Meta",
        Capabilities.BUDGET_AND_STATUS,
        true,
        false,
        false,
        AmountUnit.MINOR_UNITS,
        MetaMoney.unitMicros(campaign.getCurrency()),
        changesPerHour,
        OverDelivery.META,
        null);
  }

  @Override
  public Answer<Seen> read(CampaignProfile campaign) {
    Optional<MetaIds> known = MetaIds.of(campaign);
    if (known.isEmpty()) {
      return new Answer.Absent<>();
    }
    MetaIds ids = known.get();
    return switch (node(ids, ids.campaign(), MetaCampaigns.CAMPAIGN_FIELDS)) {
      case Answer.Absent<JsonNode> _ -> new Answer.Absent<>();
      case Answer.Unavailable<JsonNode>(String why) -> new Answer.Unavailable<>(why);
      case Answer.Found<JsonNode>(JsonNode found) ->
          switch (node(ids, "act_" + ids.account(), MetaCampaigns.ACCOUNT_FIELDS)) {
            case Answer.Absent<JsonNode> _ -> new Answer.Absent<>();
            case Answer.Unavailable<JsonNode>(String why) -> new Answer.Unavailable<>(why);
            case Answer.Found<JsonNode>(JsonNode account) -> withBudget(ids, account, found);
          };
    };
  }

  @Override
  public Sent send(CampaignProfile campaign, Seen seen, Action action, boolean validateOnly) {
    Optional<MetaIds> ids = MetaIds.of(campaign);
    if (ids.isEmpty()) {
      return rejected(Kind.PERMANENT, "CAMPAIGN_NOT_FOUND", "these are no ids of Meta");
    }
    String account = ids.get().account();
    Optional<Trouble> limit = limit(account, seen, action, validateOnly);
    if (limit.isPresent()) {
      return new Sent.Rejected(limit.get());
    }
    String node =
        action instanceof SetDailyBudget
            ? String.valueOf(seen.budgetEntity())
            : seen.campaignEntity();
    return switch (client.post(node, fields(action, validateOnly), validateOnly)) {
      case Answer.Absent<Reply> _ -> rejected(Kind.AUTH, "CREDENTIALS", "there is no access token");
      case Answer.Unavailable<Reply>(String why) -> rejected(Kind.AUTH, "CREDENTIALS", why);
      case Answer.Found<Reply>(Reply.Silent(String why)) -> new Sent.Lost(why);
      case Answer.Found<Reply>(Reply.Answered answered) -> outcome(account, seen, action, answered);
    };
  }

  @Override
  public Answer<Changes> changesSince(CampaignProfile campaign, Instant since) {
    Optional<MetaIds> ids = MetaIds.of(campaign);
    if (ids.isEmpty()) {
      return new Answer.Absent<>();
    }
    return switch (node(
        ids.get(), "act_" + ids.get().account() + "/activities", MetaActivities.fields(since))) {
      case Answer.Absent<JsonNode> _ -> new Answer.Absent<>();
      case Answer.Unavailable<JsonNode>(String why) -> new Answer.Unavailable<>(why);
      case Answer.Found<JsonNode>(JsonNode answer) ->
          MetaActivities.changes(
                  ids.get(), answer, since, MetaMoney.unitMicros(campaign.getCurrency()))
              .<Answer<Changes>>map(Answer.Found::new)
              .orElseGet(() -> new Answer.Unavailable<>(unintelligible(200)));
    };
  }

  @Override
  public void close() {
    client.close();
  }

  private Answer<Seen> withBudget(MetaIds ids, JsonNode account, JsonNode campaign) {
    if (ids.adSet().isEmpty()) {
      return found(MetaCampaigns.seen(ids, account, campaign, null));
    }
    return switch (node(ids, ids.adSet().get(), MetaCampaigns.AD_SET_FIELDS)) {
      case Answer.Absent<JsonNode> _ -> new Answer.Absent<>();
      case Answer.Unavailable<JsonNode>(String why) -> new Answer.Unavailable<>(why);
      case Answer.Found<JsonNode>(JsonNode adSet) ->
          found(MetaCampaigns.seen(ids, account, campaign, adSet));
    };
  }

  private static Answer<Seen> found(Optional<Seen> seen) {
    return seen.<Answer<Seen>>map(Answer.Found::new)
        .orElseGet(() -> new Answer.Unavailable<>(unintelligible(200)));
  }

  private Answer<JsonNode> node(MetaIds ids, String node, Map<String, String> fields) {
    Optional<Trouble> pause = quota.pause(ids.account());
    if (pause.isPresent()) {
      return new Answer.Unavailable<>(pause.get().message());
    }
    return switch (client.get(node, fields)) {
      case Answer.Absent<Reply> _ -> new Answer.Unavailable<>("there is no access token");
      case Answer.Unavailable<Reply>(String why) -> new Answer.Unavailable<>(why);
      case Answer.Found<Reply>(Reply.Silent(String why)) -> new Answer.Unavailable<>(why);
      case Answer.Found<Reply>(Reply.Answered answered) -> {
        Optional<MetaErrors.Failure> failure = noted(ids.account(), answered);
        if (failure.filter(MetaErrors.Failure::absent).isPresent()) {
          yield new Answer.Absent<>();
        }
        yield Json.object(answered.body())
            .filter(_ -> answered.isSuccess() && failure.isEmpty())
            .<Answer<JsonNode>>map(Answer.Found::new)
            .orElseGet(() -> new Answer.Unavailable<>(text(answered)));
      }
    };
  }

  /** Only budgets are rationed, so that a campaign can be paused at any time. */
  private Optional<Trouble> limit(String account, Seen seen, Action action, boolean validateOnly) {
    Optional<Trouble> pause = quota.pause(account);
    if (pause.isPresent() || validateOnly || !(action instanceof SetDailyBudget)) {
      return pause;
    }
    String budget = String.valueOf(seen.budgetEntity());
    return quota.pause(budget).or(() -> quota.takeChange(budget));
  }

  private static Map<String, String> fields(Action action, boolean validateOnly) {
    Map<String, String> fields = new LinkedHashMap<>();
    switch (action) {
      case SetDailyBudget(Money _, Money to) ->
          fields.put("daily_budget", Long.toString(MetaMoney.minorUnits(to)));
      case Pause _ -> fields.put("status", "PAUSED");
      case Resume _ -> fields.put("status", "ACTIVE");
      case SetBid _, ShiftBudget _, RefreshCreative _, FixTracking _, Observe _ ->
          throw new IllegalArgumentException(action.kind() + " is nothing that is sent");
    }
    if (validateOnly) {
      fields.put("execution_options", "[\"validate_only\"]");
    }
    return fields;
  }

  private Sent outcome(String account, Seen seen, Action action, Reply.Answered answered) {
    Optional<MetaErrors.Failure> failure = noted(account, answered);
    if (action instanceof SetDailyBudget
        && failure.filter(MetaErrors.Failure::closesBudget).isPresent()) {
      quota.leaveAlone(String.valueOf(seen.budgetEntity()), BUDGET_CLOSED);
    }
    if (failure.isPresent()) {
      return failure.get().changedNothing()
          ? new Sent.Rejected(failure.get().trouble())
          : new Sent.Lost(text(answered));
    }
    boolean taken =
        answered.isSuccess()
            && Json.object(answered.body())
                .filter(body -> body.path("success").asBoolean(false))
                .isPresent();
    return taken
        ? new Sent.Taken(answered.header("x-fb-trace-id").orElse(null))
        : new Sent.Lost(text(answered));
  }

  /** Access that is closed is left alone, whether this request was still carried out or not. */
  private Optional<MetaErrors.Failure> noted(String account, Reply.Answered answered) {
    Optional<MetaErrors.Failure> failure = MetaErrors.failure(answered);
    failure
        .map(MetaErrors.Failure::pause)
        .or(() -> MetaUsage.wait(answered))
        .ifPresent(wait -> quota.leaveAlone(account, wait));
    return failure;
  }

  private static Sent rejected(Kind kind, String code, String message) {
    return new Sent.Rejected(Trouble.of(kind, code, message));
  }

  private static String text(Reply.Answered answered) {
    return MetaErrors.failure(answered)
        .map(
            it ->
                "Meta answered %d with error %s: %s"
                    .formatted(answered.status(), it.code(), Visible.text(it.trouble().message())))
        .orElseGet(() -> unintelligible(answered.status()));
  }

  private static String unintelligible(int status) {
    return "Meta answered " + status + " with something that is not part of its API";
  }
}
