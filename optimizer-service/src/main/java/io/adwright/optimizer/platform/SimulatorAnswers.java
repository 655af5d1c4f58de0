package io.adwright.optimizer.platform;

import io.adwright.contracts.Money;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Receipt;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.ApplyResult;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.Validation;
import io.adwright.optimizer.platform.http.Reply;
import io.adwright.optimizer.platform.http.Visible;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;

/**
 * What the simulator's answers mean. Only the answers that its API describes count; any other, of
 * whatever status, is taken for none, as it may hide a change that was made.
 */
final class SimulatorAnswers {
  private static final int NOT_FOUND = 404;

  private final Clock clock;

  /**
   * @param clock for the time of answers that carry none
   */
  SimulatorAnswers(Clock clock) {
    this.clock = clock;
  }

  /** Returns the campaign that was asked for. */
  Answer<CampaignState> campaign(Reply reply, CampaignRef ref) {
    return switch (reply) {
      case Reply.Silent(String why) -> new Answer.Unavailable<>(why);
      case Reply.Answered(int status, String body, var _) when isSuccess(status) ->
          Wire.read(body, Wire.Campaign.class)
              .filter(campaign -> isAbout(campaign, ref))
              .flatMap(SimulatorAnswers::state)
              .<Answer<CampaignState>>map(Answer.Found::new)
              .orElseGet(() -> new Answer.Unavailable<>(unintelligible(status)));
      case Reply.Answered answered -> absentOrUnavailable(answered, "CAMPAIGN_NOT_FOUND");
    };
  }

  /** Returns the receipt of the change that was asked for. */
  Answer<Receipt> receipt(Reply reply) {
    return switch (reply) {
      case Reply.Silent(String why) -> new Answer.Unavailable<>(why);
      case Reply.Answered(int status, String body, var _) when isSuccess(status) ->
          made(body)
              .flatMap(SimulatorAnswers::receipt)
              .<Answer<Receipt>>map(Answer.Found::new)
              .orElseGet(() -> new Answer.Unavailable<>(unintelligible(status)));
      case Reply.Answered answered -> absentOrUnavailable(answered, "ACTION_NOT_FOUND");
    };
  }

  /** Returns what became of a change that was sent. */
  ApplyResult change(Reply reply) {
    return switch (reply) {
      case Reply.Silent(String why) -> new ApplyResult.Unanswered(why);
      case Reply.Answered(int status, String body, var _) when isSuccess(status) ->
          made(body)
              .flatMap(
                  made ->
                      receipt(made)
                          .<ApplyResult>map(it -> new ApplyResult.Applied(it, made.replayed())))
              .orElseGet(() -> new ApplyResult.Unanswered(unintelligible(status)));
      case Reply.Answered answered ->
          Wire.read(answered.body(), Wire.Problem.class)
              .filter(_ -> isClientError(answered.status()))
              .flatMap(this::refusal)
              .orElseGet(() -> new ApplyResult.Unanswered(text(answered)));
    };
  }

  /** Returns what the simulator says about a change that it was only to check. */
  Validation check(Reply reply) {
    return switch (reply) {
      case Reply.Answered(int status, String body, var _)
          when isSuccess(status)
              && Wire.read(body, Wire.ChangeReceipt.class)
                  .filter(Wire.ChangeReceipt::validatedOnly)
                  .isPresent() ->
          new Validation.Passed();
      case Reply.Answered _, Reply.Silent _ ->
          switch (change(reply)) {
            case ApplyResult.Conflict(Receipt receipt) -> new Validation.Failed(true, receipt);
            case ApplyResult.Refused(Receipt receipt) -> new Validation.Failed(false, receipt);
            case ApplyResult.Unanswered(String why) -> new Validation.Unchecked(why);
            case ApplyResult.Applied _ ->
                new Validation.Unchecked("the simulator made a change that it was only to check");
          };
    };
  }

  /** A change that was only checked is none that was made. */
  private static Optional<Wire.ChangeReceipt> made(String body) {
    return Wire.read(body, Wire.ChangeReceipt.class).filter(it -> !it.validatedOnly());
  }

  private Optional<ApplyResult> refusal(Wire.Problem problem) {
    return switch (problem.code()) {
      case "REVISION_CONFLICT" -> Optional.of(new ApplyResult.Conflict(trouble(problem)));
      case "INVALID_REQUEST",
          "IDEMPOTENCY_KEY_REQUIRED",
          "IDEMPOTENCY_KEY_REUSED",
          "INVALID_BUDGET",
          "CAMPAIGN_NOT_FOUND",
          "CAMPAIGN_REMOVED" ->
          Optional.of(new ApplyResult.Refused(trouble(problem)));
      default -> Optional.empty();
    };
  }

  private Receipt trouble(Wire.Problem problem) {
    return Receipt.newBuilder()
        .setErrorCode(problem.code())
        .setErrorMessage(Visible.text(problem.detail()))
        .setAnsweredAt(clock.instant().truncatedTo(ChronoUnit.MICROS))
        .build();
  }

  private static <T> Answer<T> absentOrUnavailable(Reply.Answered answered, String absent) {
    boolean none =
        answered.status() == NOT_FOUND
            && Wire.read(answered.body(), Wire.Problem.class)
                .filter(problem -> problem.code().equals(absent))
                .isPresent();
    return none ? new Answer.Absent<>() : new Answer.Unavailable<>(text(answered));
  }

  private static boolean isAbout(Wire.Campaign campaign, CampaignRef ref) {
    return campaign.accountId().equals(SimulatorPaths.accountId(ref))
        && campaign.campaignId().equals(SimulatorPaths.campaignId(ref));
  }

  private static Optional<CampaignState> state(Wire.Campaign campaign) {
    try {
      Currency currency = Currency.getInstance(campaign.currency());
      Long micros = campaign.dailyBudgetMicros();
      return Optional.of(
          new CampaignState(
              currency,
              micros == null ? null : new Money(micros, currency),
              status(campaign.status()),
              campaign.revision()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Receipt> receipt(Wire.ChangeReceipt made) {
    try {
      return Optional.of(
          Receipt.newBuilder()
              .setPlatformRequestId(Visible.text(made.requestId()))
              .setBeforeMicros(made.before().dailyBudgetMicros())
              .setAfterMicros(made.after().dailyBudgetMicros())
              .setBeforeStatus(status(made.before().status()).name())
              .setAfterStatus(status(made.after().status()).name())
              .setRevision(Visible.text(made.after().revision()))
              .setAnsweredAt(Instant.parse(made.appliedAt()).truncatedTo(ChronoUnit.MICROS))
              .build());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static DeliveryStatus status(String name) {
    return switch (name) {
      case "ACTIVE" -> DeliveryStatus.ACTIVE;
      case "PAUSED" -> DeliveryStatus.PAUSED;
      case "REMOVED" -> DeliveryStatus.ENDED;
      default -> DeliveryStatus.UNKNOWN;
    };
  }

  private static boolean isSuccess(int status) {
    return status == 200 || status == 201;
  }

  private static boolean isClientError(int status) {
    return status >= 400 && status < 500;
  }

  private static String text(Reply.Answered answered) {
    return Wire.read(answered.body(), Wire.Problem.class)
        .map(
            problem ->
                "the simulator answered %d %s: %s"
                    .formatted(
                        answered.status(),
                        Visible.text(problem.code()),
                        Visible.text(problem.detail())))
        .orElseGet(() -> unintelligible(answered.status()));
  }

  private static String unintelligible(int status) {
    return "the simulator answered " + status + " with something that is not part of its API";
  }
}
