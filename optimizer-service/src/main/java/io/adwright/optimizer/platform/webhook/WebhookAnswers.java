package io.adwright.optimizer.platform.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.contracts.Money;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Receipt;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.ApplyResult;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.Changes;
import io.adwright.optimizer.gate.Validation;
import io.adwright.optimizer.platform.checked.Json;
import io.adwright.optimizer.platform.checked.Trouble;
import io.adwright.optimizer.platform.checked.Trouble.Kind;
import io.adwright.optimizer.platform.http.Visible;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an ad-ops system's answers mean. An answer names the action that it is about; one that does
 * not, or that is not described in {@code docs/platforms.md}, counts as none.
 */
final class WebhookAnswers {
  private WebhookAnswers() {}

  /** Returns the campaign of a READ answer; Unavailable if it is not the one asked for. */
  static Answer<CampaignState> campaign(JsonNode answer, CampaignRef ref) {
    return switch (outcome(answer)) {
      case "UNKNOWN_CAMPAIGN" -> new Answer.Absent<>();
      case "FOUND" ->
          is(answer, "/campaign/accountId", ref.getAccountId())
                  && is(answer, "/campaign/campaignId", ref.getCampaignId())
              ? state(answer.path("campaign"))
                  .<Answer<CampaignState>>map(Answer.Found::new)
                  .orElseGet(() -> new Answer.Unavailable<>(unintelligible()))
              : new Answer.Unavailable<>("the webhook answered with another campaign");
      default -> new Answer.Unavailable<>(unintelligible());
    };
  }

  /** Returns what became of an action that was sent. */
  static ApplyResult applied(JsonNode answer, String actionId, Instant now) {
    if (!is(answer, "/actionId", actionId)) {
      return new ApplyResult.Unanswered("the webhook's answer is about another action");
    }
    return switch (outcome(answer)) {
      case "APPLIED" ->
          receipt(answer)
              .<ApplyResult>map(
                  it -> new ApplyResult.Applied(it, answer.path("replayed").asBoolean(false)))
              .orElseGet(() -> new ApplyResult.Unanswered(unintelligible()));
      case "ACCEPTED" -> new ApplyResult.Unanswered(acceptedForLater());
      case "CONFLICT" -> new ApplyResult.Conflict(trouble(answer, Kind.CONFLICT).receipt(now));
      case "REFUSED" -> new ApplyResult.Refused(trouble(answer, Kind.VALIDATION).receipt(now));
      default -> new ApplyResult.Unanswered(unintelligible());
    };
  }

  /** Returns what the ad-ops system says about a change that it was only to check. */
  static Validation checked(JsonNode answer, Instant now) {
    return switch (outcome(answer)) {
      case "VALID" -> new Validation.Passed();
      case "CONFLICT" -> new Validation.Failed(true, trouble(answer, Kind.CONFLICT).receipt(now));
      case "REFUSED" -> new Validation.Failed(false, trouble(answer, Kind.VALIDATION).receipt(now));
      case "CANNOT_VALIDATE" -> new Validation.Unchecked("the webhook cannot check changes");
      default -> new Validation.Unchecked(unintelligible());
    };
  }

  /** Returns the receipt of an action; Unavailable while it is accepted and not yet applied. */
  static Answer<Receipt> receiptOf(JsonNode answer, String actionId) {
    if (!is(answer, "/actionId", actionId)) {
      return new Answer.Unavailable<>("the webhook's answer is about another action");
    }
    return switch (outcome(answer)) {
      case "UNKNOWN_ACTION", "CONFLICT", "REFUSED" -> new Answer.Absent<>();
      case "ACCEPTED" -> new Answer.Unavailable<>(acceptedForLater());
      case "APPLIED" ->
          receipt(answer)
              .<Answer<Receipt>>map(Answer.Found::new)
              .orElseGet(() -> new Answer.Unavailable<>(unintelligible()));
      default -> new Answer.Unavailable<>(unintelligible());
    };
  }

  /** Returns the recorded changes. */
  static Answer<Changes> changes(JsonNode answer) {
    if (outcome(answer).equals("UNKNOWN_CAMPAIGN")) {
      return new Answer.Absent<>();
    }
    if (!outcome(answer).equals("CHANGES") || !answer.path("changes").isArray()) {
      return new Answer.Unavailable<>(unintelligible());
    }
    List<Changes.Change> changes = new ArrayList<>();
    try {
      for (JsonNode change : answer.path("changes")) {
        changes.add(
            new Changes.Change(
                Instant.parse(Json.text(change, "/at").orElse("")),
                Changes.What.valueOf(Json.text(change, "/what").orElse("")),
                value(change, "/before"),
                value(change, "/after"),
                Json.text(change, "/by").orElse(null),
                Json.text(change, "/actionId").orElse(null)));
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      return new Answer.Unavailable<>(unintelligible());
    }
    return new Answer.Found<>(new Changes(changes, answer.path("complete").asBoolean(false)));
  }

  static String unintelligible() {
    return "the webhook answered with something that docs/platforms.md does not describe";
  }

  private static Optional<Receipt> receipt(JsonNode answer) {
    Optional<CampaignState> before = state(answer.path("before"));
    Optional<CampaignState> after = state(answer.path("after"));
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Receipt.newBuilder()
              .setPlatformRequestId(Json.text(answer, "/requestId").map(Visible::text).orElse(null))
              .setBeforeMicros(micros(before.get()))
              .setAfterMicros(micros(after.get()))
              .setBeforeStatus(before.get().status().name())
              .setAfterStatus(after.get().status().name())
              .setRevision(Visible.text(after.get().revision()))
              .setAnsweredAt(
                  Instant.parse(Json.text(answer, "/appliedAt").orElse(""))
                      .truncatedTo(ChronoUnit.MICROS))
              .build());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<CampaignState> state(JsonNode campaign) {
    Optional<String> revision = Json.text(campaign, "/revision");
    Optional<Long> micros = Json.whole(campaign, "/dailyBudgetMicros");
    boolean inexact = campaign.hasNonNull("dailyBudgetMicros") && micros.isEmpty();
    if (revision.isEmpty() || inexact) {
      return Optional.empty();
    }
    try {
      Currency currency = Currency.getInstance(Json.text(campaign, "/currency").orElse(""));
      return Optional.of(
          new CampaignState(
              currency,
              micros.map(it -> new Money(it, currency)).orElse(null),
              DeliveryStatus.valueOf(Json.text(campaign, "/status").orElse("")),
              revision.get()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Trouble trouble(JsonNode answer, Kind kind) {
    return new Trouble(
        kind,
        Json.text(answer, "/code").orElse("UNNAMED"),
        Json.text(answer, "/message").orElse("the webhook gave no reason"),
        Json.text(answer, "/requestId").orElse(null));
  }

  private static String acceptedForLater() {
    return "the webhook accepted the action and has not applied it yet; it is looked up again";
  }

  private static String outcome(JsonNode answer) {
    return Json.text(answer, "/outcome").orElse("");
  }

  private static boolean is(JsonNode answer, String pointer, String id) {
    return Json.text(answer, pointer).filter(id::equals).isPresent();
  }

  private static @Nullable String value(JsonNode change, String pointer) {
    return Json.whole(change, pointer)
        .map(String::valueOf)
        .or(() -> Json.text(change, pointer).map(Visible::text))
        .orElse(null);
  }

  private static @Nullable Long micros(CampaignState state) {
    Money budget = state.dailyBudget();
    return budget == null ? null : budget.micros();
  }
}
