package io.adwright.optimizer.platform.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Receipt;
import io.adwright.optimizer.gate.AdPlatform;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.ApplyResult;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.Capabilities;
import io.adwright.optimizer.gate.Capabilities.AmountUnit;
import io.adwright.optimizer.gate.Capabilities.OverDelivery;
import io.adwright.optimizer.gate.Changes;
import io.adwright.optimizer.gate.Validation;
import io.adwright.optimizer.platform.checked.BudgetSteps;
import io.adwright.optimizer.platform.checked.Json;
import io.adwright.optimizer.platform.checked.Quota;
import io.adwright.optimizer.platform.checked.Trouble;
import io.adwright.optimizer.platform.checked.Trouble.Kind;
import io.adwright.optimizer.platform.http.Reply;
import io.adwright.optimizer.platform.secret.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An ad-ops system that applies changes itself and is told of them by signed requests. It keeps
 * each action's id, so that a request may arrive twice.
 */
public final class WebhookPlatform implements AdPlatform {
  private static final Duration USUAL_WAIT = Duration.ofMinutes(1);

  private final WebhookClient client;
  private final String name;
  private final Quota quota;
  private final @Nullable Integer changesPerHour;
  private final Clock clock;

  /**
   * @param changesPerHour of one campaign; null for no limit of our own
   */
  public WebhookPlatform(
      WebhookSettings settings, Secrets secrets, @Nullable Integer changesPerHour, Clock clock) {
    this.client = new WebhookClient(settings, secrets, clock);
    this.name = settings.name();
    this.quota = new Quota(changesPerHour, clock);
    this.changesPerHour = changesPerHour;
    this.clock = clock;
  }

  @Override
  public Capabilities capabilities(CampaignProfile campaign) {
    return new Capabilities(
        "the webhook " + name,
        Capabilities.BUDGET_AND_STATUS,
        true,
        true,
        false,
        AmountUnit.MICROS,
        BudgetSteps.isoMinorUnit(campaign.getCurrency()),
        changesPerHour,
        OverDelivery.GOOGLE,
        null);
  }

  @Override
  public Answer<CampaignState> read(CampaignProfile campaign) {
    return ask(
        WebhookRequest.read(campaign),
        answer -> WebhookAnswers.campaign(answer, campaign.getRef()));
  }

  @Override
  public Validation validate(CampaignProfile campaign, Action action, CampaignState base) {
    WebhookRequest request =
        WebhookRequest.change(WebhookRequest.Type.VALIDATE, null, campaign, action, base);
    return switch (exchange(request)) {
      case Exchange.Understood(JsonNode answer) -> WebhookAnswers.checked(answer, clock.instant());
      case Exchange.NothingDone(Trouble trouble) -> new Validation.Unchecked(trouble.message());
      case Exchange.Unknown(String why) -> new Validation.Unchecked(why);
    };
  }

  @Override
  public Answer<Receipt> receiptOf(String actionId) {
    return ask(
        WebhookRequest.receipt(actionId), answer -> WebhookAnswers.receiptOf(answer, actionId));
  }

  @Override
  public ApplyResult apply(
      String actionId, CampaignProfile campaign, Action action, CampaignState base) {
    if (action instanceof Action.SetDailyBudget) {
      Optional<Trouble> limit = quota.takeChange(campaign.getRef().toString());
      if (limit.isPresent()) {
        return new ApplyResult.Refused(limit.get().receipt(clock.instant()));
      }
    }
    WebhookRequest request =
        WebhookRequest.change(WebhookRequest.Type.APPLY, actionId, campaign, action, base);
    return switch (exchange(request)) {
      case Exchange.Understood(JsonNode answer) ->
          WebhookAnswers.applied(answer, actionId, clock.instant());
      case Exchange.NothingDone(Trouble trouble) ->
          new ApplyResult.Refused(trouble.receipt(clock.instant()));
      case Exchange.Unknown(String why) -> new ApplyResult.Unanswered(why);
    };
  }

  @Override
  public Answer<Changes> changesSince(CampaignProfile campaign, Instant since) {
    return ask(WebhookRequest.changes(campaign, since), WebhookAnswers::changes);
  }

  @Override
  public void close() {
    client.close();
  }

  /** How a request came off. */
  private sealed interface Exchange {
    record Understood(JsonNode answer) implements Exchange {}

    record NothingDone(Trouble trouble) implements Exchange {}

    record Unknown(String why) implements Exchange {}
  }

  private <T> Answer<T> ask(WebhookRequest request, Function<JsonNode, Answer<T>> meaning) {
    return switch (exchange(request)) {
      case Exchange.Understood(JsonNode answer) -> meaning.apply(answer);
      case Exchange.NothingDone(Trouble trouble) -> new Answer.Unavailable<>(trouble.message());
      case Exchange.Unknown(String why) -> new Answer.Unavailable<>(why);
    };
  }

  private Exchange exchange(WebhookRequest request) {
    Optional<Trouble> pause = quota.pause(name);
    if (pause.isPresent()) {
      return new Exchange.NothingDone(pause.get());
    }
    return switch (client.post(request)) {
      case Answer.Absent<Reply> _ -> new Exchange.Unknown("the webhook has no key");
      case Answer.Unavailable<Reply>(String why) ->
          new Exchange.NothingDone(Trouble.of(Kind.AUTH, "CREDENTIALS", why));
      case Answer.Found<Reply>(Reply.Silent(String why)) -> new Exchange.Unknown(why);
      case Answer.Found<Reply>(Reply.Answered answered) -> understood(answered);
    };
  }

  private Exchange understood(Reply.Answered answered) {
    return switch (answered.status()) {
      case 200 ->
          Json.object(answered.body())
              .<Exchange>map(Exchange.Understood::new)
              .orElseGet(() -> new Exchange.Unknown(WebhookAnswers.unintelligible()));
      case 401, 403 ->
          new Exchange.NothingDone(
              Trouble.of(
                  Kind.AUTH,
                  "SIGNATURE",
                  "the webhook refused the signature with %d; check key id, key and clocks"
                      .formatted(answered.status())));
      case 429 -> {
        Duration wait =
            answered.header("Retry-After").flatMap(WebhookPlatform::seconds).orElse(USUAL_WAIT);
        quota.leaveAlone(name, wait);
        yield new Exchange.NothingDone(
            Trouble.of(
                Kind.RATE_LIMIT,
                "TOO_MANY_REQUESTS",
                "the webhook asked for %d s without requests".formatted(wait.toSeconds())));
      }
      default ->
          new Exchange.Unknown(
              "the webhook answered %d, which may hide a change".formatted(answered.status()));
    };
  }

  private static Optional<Duration> seconds(String header) {
    return header.matches("[0-9]{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(header)))
        : Optional.empty();
  }
}
