package io.adwright.optimizer.platform.checked;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Receipt;
import io.adwright.optimizer.gate.AdPlatform;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.ApplyResult;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.Capabilities;
import io.adwright.optimizer.gate.Changes;
import io.adwright.optimizer.gate.Validation;
import io.adwright.optimizer.platform.checked.Trouble.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A platform without idempotency keys and revisions, such as Google Ads and Meta: each change is
 * read, compared, written once, and read back. A change counts as made only when the platform shows
 * it.
 *
 * <p>Between reading and writing somebody else can be faster; the platforms offer nothing against
 * that. The window is one call wide, and reading back shows what came of it.
 */
public final class CheckedPlatform implements AdPlatform, AutoCloseable {
  private final CampaignApi api;
  private final ChangeChecks checks;
  private final Clock clock;

  public CheckedPlatform(CampaignApi api, ChangeChecks checks, Clock clock) {
    this.api = api;
    this.checks = checks;
    this.clock = clock;
  }

  @Override
  public Capabilities capabilities(CampaignProfile campaign) {
    return api.capabilities(campaign);
  }

  @Override
  public Answer<CampaignState> read(CampaignProfile campaign) {
    return switch (api.read(campaign)) {
      case Answer.Found<Seen>(Seen seen) -> new Answer.Found<>(seen.state());
      case Answer.Absent<Seen> _ -> new Answer.Absent<>();
      case Answer.Unavailable<Seen>(String why) -> new Answer.Unavailable<>(why);
    };
  }

  @Override
  public Validation validate(CampaignProfile campaign, Action action, CampaignState base) {
    return switch (ready(campaign, action, base)) {
      case Ready.No(Trouble trouble) -> failed(trouble);
      case Ready.Yes(Seen seen) ->
          switch (api.send(campaign, seen, action, true)) {
            case Sent.Taken _ -> new Validation.Passed();
            case Sent.Rejected(Trouble trouble) -> failed(trouble);
            case Sent.Lost(String why) -> new Validation.Unchecked(why);
          };
    };
  }

  @Override
  public Answer<Receipt> receiptOf(String actionId) {
    return new Answer.Absent<>();
  }

  @Override
  public ApplyResult apply(
      String actionId, CampaignProfile campaign, Action action, CampaignState base) {
    return switch (ready(campaign, action, base)) {
      case Ready.No(Trouble trouble) -> turnedDown(trouble);
      case Ready.Yes(Seen seen) ->
          switch (api.send(campaign, seen, action, false)) {
            case Sent.Taken(String requestId) -> readBack(campaign, seen.state(), requestId);
            case Sent.Rejected(Trouble trouble) -> turnedDown(trouble);
            case Sent.Lost(String why) -> new ApplyResult.Unanswered(why);
          };
    };
  }

  @Override
  public Answer<Changes> changesSince(CampaignProfile campaign, Instant since) {
    return api.changesSince(campaign, since);
  }

  @Override
  public void close() {
    api.close();
  }

  /** Whether a change may be sent. */
  private sealed interface Ready {
    record Yes(Seen seen) implements Ready {}

    record No(Trouble trouble) implements Ready {}
  }

  private Ready ready(CampaignProfile campaign, Action action, CampaignState base) {
    return switch (api.read(campaign)) {
      case Answer.Found<Seen>(Seen seen) -> {
        Optional<Trouble> obstacle =
            checks.obstacle(api.capabilities(campaign), seen, action, base);
        yield obstacle.<Ready>map(Ready.No::new).orElseGet(() -> new Ready.Yes(seen));
      }
      case Answer.Absent<Seen> _ ->
          new Ready.No(
              Trouble.of(
                  Kind.PERMANENT,
                  "CAMPAIGN_NOT_FOUND",
                  "the platform does not know the campaign; nothing was sent"));
      case Answer.Unavailable<Seen>(String why) ->
          new Ready.No(Trouble.of(Kind.TRANSIENT, "STATE_UNKNOWN", "nothing was sent, as " + why));
    };
  }

  private ApplyResult readBack(
      CampaignProfile campaign, CampaignState before, @Nullable String requestId) {
    return switch (read(campaign)) {
      case Answer.Found<CampaignState>(CampaignState after) ->
          new ApplyResult.Applied(receipt(before, after, requestId), false);
      case Answer.Absent<CampaignState> _ ->
          new ApplyResult.Unanswered(
              "the platform took the change, but the campaign is gone since");
      case Answer.Unavailable<CampaignState>(String why) ->
          new ApplyResult.Unanswered(
              "the platform took the change, but it could not be read back: " + why);
    };
  }

  private Receipt receipt(CampaignState before, CampaignState after, @Nullable String requestId) {
    return Receipt.newBuilder()
        .setPlatformRequestId(requestId)
        .setBeforeMicros(micros(before))
        .setAfterMicros(micros(after))
        .setBeforeStatus(before.status().name())
        .setAfterStatus(after.status().name())
        .setRevision(after.revision())
        .setAnsweredAt(clock.instant().truncatedTo(ChronoUnit.MICROS))
        .build();
  }

  private Validation failed(Trouble trouble) {
    return new Validation.Failed(trouble.kind() == Kind.CONFLICT, trouble.receipt(clock.instant()));
  }

  private ApplyResult turnedDown(Trouble trouble) {
    Receipt receipt = trouble.receipt(clock.instant());
    return trouble.kind() == Kind.CONFLICT
        ? new ApplyResult.Conflict(receipt)
        : new ApplyResult.Refused(receipt);
  }

  private static @Nullable Long micros(CampaignState state) {
    Money budget = state.dailyBudget();
    return budget == null ? null : budget.micros();
  }
}
