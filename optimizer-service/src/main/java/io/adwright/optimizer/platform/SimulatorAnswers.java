package io.adwright.optimizer.platform;

import io.adwright.contracts.Money;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Receipt;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.ApplyResult;
import io.adwright.optimizer.gate.CampaignState;
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
  private static final int SHOWN = 300;

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
      case Reply.Answered(int status, String body) when isSuccess(status) ->
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
      case Reply.Answered(int status, String body) when isSuccess(status) ->
          Wire.read(body, Wire.ChangeReceipt.class)
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
      case Reply.Answered(int status, String body) when isSuccess(status) ->
          Wire.read(body, Wire.ChangeReceipt.class)
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
        .setErrorMessage(visible(problem.detail()))
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
              .setPlatformRequestId(visible(made.requestId()))
              .setBeforeMicros(made.before().dailyBudgetMicros())
              .setAfterMicros(made.after().dailyBudgetMicros())
              .setBeforeStatus(status(made.before().status()).name())
              .setAfterStatus(status(made.after().status()).name())
              .setRevision(visible(made.after().revision()))
              .setAnsweredAt(Instant.parse(made.appliedAt()).truncatedTo(ChronoUnit.MICROS))
              .build());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static DeliveryStatus status(String name) {
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
                        answered.status(), visible(problem.code()), visible(problem.detail())))
        .orElseGet(() -> unintelligible(answered.status()));
  }

  private static String unintelligible(int status) {
    return "the simulator answered " + status + " with something that is not part of its API";
  }

  /** Shows no more of a foreign text than people can take in, and no control characters. */
  private static String visible(String foreign) {
    String start = foreign.length() <= SHOWN ? foreign : foreign.substring(0, SHOWN) + "…";
    return start.replaceAll("\\p{C}+", " ");
  }
}
