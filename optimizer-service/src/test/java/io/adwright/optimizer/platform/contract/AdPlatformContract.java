package io.adwright.optimizer.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.Pause;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Receipt;
import io.adwright.optimizer.gate.AdPlatform;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.ApplyResult;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.Capabilities;
import io.adwright.optimizer.gate.Changes;
import io.adwright.optimizer.gate.Validation;
import io.adwright.optimizer.platform.contract.World.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every ad platform must keep, whatever is behind it. */
public abstract class AdPlatformContract {
  /** Long enough for a busy machine. */
  private static final Duration PATIENT = Duration.ofSeconds(30);

  private static final Action RAISE = new SetDailyBudget(usd(50), usd(60));

  private static final AtomicInteger ACTIONS = new AtomicInteger();

  /** Some worlds live on from test to test, and an id stands for one action there. */
  private final String action = "action-" + ACTIONS.incrementAndGet();

  private World world;
  private AdPlatform platform;

  /** Returns a fresh world. */
  protected abstract World open();

  @BeforeEach
  void begin() {
    world = open();
    platform = world.platform();
  }

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void aCampaignIsReadAsItIs() {
    // When
    Answer<CampaignState> answer = platform.read(world.campaign());

    // Then
    CampaignState state = found(answer);
    assertThat(state.currency().getCurrencyCode()).isEqualTo("USD");
    assertThat(state.dailyBudget()).isEqualTo(usd(50));
    assertThat(state.status()).isEqualTo(DeliveryStatus.ACTIVE);
    assertThat(state.revision()).isNotBlank();
  }

  @Test
  void anUnknownCampaignIsAbsentAndCannotBeChanged() {
    // Given
    CampaignState base = base();

    // When
    ApplyResult result = platform.apply(action, world.unknown(), RAISE, base);

    // Then
    assertThat(platform.read(world.unknown())).isInstanceOf(Answer.Absent.class);
    assertThat(result).isInstanceOf(ApplyResult.Refused.class);
    assertThat(platform.validate(world.unknown(), RAISE, base))
        .isInstanceOf(Validation.Failed.class);
    assertThat(world.effects()).isZero();
  }

  @Test
  void whatIsCheckedIsNotChanged() {
    // Given
    CampaignState base = base();
    assumeTrue(platform.capabilities(world.campaign()).validateOnly());

    // When
    Validation validation = platform.validate(world.campaign(), RAISE, base);

    // Then
    assertThat(validation).isEqualTo(new Validation.Passed());
    assertThat(world.effects()).isZero();
    assertThat(world.budgetMicros()).isEqualTo(50_000_000);
  }

  @Test
  void aCheckFindsThatTheCampaignHasChanged() {
    // Given
    CampaignState base = base();
    world.editBudget(55_000_000);

    // When
    Validation validation = platform.validate(world.campaign(), RAISE, base);

    // Then
    assertThat(validation)
        .isInstanceOfSatisfying(
            Validation.Failed.class,
            failed -> {
              assertThat(failed.conflict()).isTrue();
              assertTyped(failed.receipt());
            });
  }

  @Test
  void aBudgetIsChangedOnce() {
    // Given
    CampaignState base = base();

    // When
    ApplyResult result = platform.apply(action, world.campaign(), RAISE, base);

    // Then
    Receipt receipt = applied(result).receipt();
    assertThat(applied(result).replayed()).isFalse();
    assertThat(receipt.getBeforeMicros()).contains(50_000_000L);
    assertThat(receipt.getAfterMicros()).contains(60_000_000L);
    assertThat(receipt.getErrorCode()).isEmpty();
    assertThat(world.budgetMicros()).isEqualTo(60_000_000);
    assertThat(world.effects()).isOne();
    assertThat(base().dailyBudget()).isEqualTo(usd(60));
    assertThat(base().revision()).isNotEqualTo(base.revision());
  }

  @Test
  void aCampaignIsPausedAndResumed() {
    // Given
    applied(platform.apply(action, world.campaign(), new Pause(), base()));
    boolean paused = !world.active();

    // When
    ApplyResult result =
        platform.apply(action + "-b", world.campaign(), new Action.Resume(), base());

    // Then
    assertThat(paused).isTrue();
    assertThat(applied(result).receipt().getBeforeStatus()).contains("PAUSED");
    assertThat(applied(result).receipt().getAfterStatus()).contains("ACTIVE");
    assertThat(world.active()).isTrue();
    assertThat(world.effects()).isEqualTo(2);
  }

  @Test
  void peopleWin() {
    // Given
    CampaignState base = base();
    world.editBudget(55_000_000);

    // When
    ApplyResult result = platform.apply(action, world.campaign(), RAISE, base);

    // Then
    assertThat(result)
        .isInstanceOfSatisfying(
            ApplyResult.Conflict.class, conflict -> assertTyped(conflict.receipt()));
    assertThat(world.budgetMicros()).isEqualTo(55_000_000);
  }

  @Test
  void theSameActionTwiceHasOneEffect() {
    // Given
    CampaignState base = base();
    applied(platform.apply(action, world.campaign(), RAISE, base));

    // When
    ApplyResult again = platform.apply(action, world.campaign(), RAISE, base);

    // Then
    if (platform.capabilities(world.campaign()).idempotencyKeys()) {
      assertThat(applied(again).replayed()).isTrue();
    } else {
      assertThat(again).isInstanceOf(ApplyResult.Conflict.class);
    }
    assertThat(world.effects()).isOne();
    assertThat(world.budgetMicros()).isEqualTo(60_000_000);
  }

  @Test
  void receiptsAreKeptWhereThereAreIdempotencyKeys() {
    // Given
    Answer<Receipt> before = platform.receiptOf(action);
    applied(platform.apply(action, world.campaign(), RAISE, base()));

    // When
    Answer<Receipt> after = platform.receiptOf(action);

    // Then
    assertThat(before).isInstanceOf(Answer.Absent.class);
    if (platform.capabilities(world.campaign()).idempotencyKeys()) {
      assertThat(found(after).getAfterMicros()).contains(60_000_000L);
    } else {
      assertThat(after).isInstanceOf(Answer.Absent.class);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Trouble.class,
      names = {"SILENT_AFTER", "ERROR_AFTER"})
  void anUnansweredChangeThatWasMadeIsSettledByLookingAgain(Trouble trouble) {
    // Given
    assumeTrue(world.troubles().contains(trouble));
    CampaignState base = base();
    world.troubleChanges(trouble);

    // When
    ApplyResult result = platform.apply(action, world.campaign(), RAISE, base);

    // Then
    world.calm();
    assertThat(result).isInstanceOf(ApplyResult.Unanswered.class);
    assertThat(base().dailyBudget()).isEqualTo(usd(60));
    assertThat(world.effects()).isOne();
    if (platform.capabilities(world.campaign()).idempotencyKeys()) {
      assertThat(found(platform.receiptOf(action)).getAfterMicros()).contains(60_000_000L);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Trouble.class,
      names = {"SILENT_BEFORE", "NEVER", "HTML"})
  void anUnansweredChangeThatWasNotMadeIsSettledByLookingAgain(Trouble trouble) {
    // Given
    assumeTrue(world.troubles().contains(trouble));
    CampaignState base = base();
    world.troubleChanges(trouble);

    // When
    ApplyResult result =
        assertTimeoutPreemptively(
            PATIENT, () -> world.impatient().apply(action, world.campaign(), RAISE, base));

    // Then
    world.calm();
    assertThat(result).isInstanceOf(ApplyResult.Unanswered.class);
    assertThat(base()).isEqualTo(base);
    assertThat(platform.receiptOf(action)).isInstanceOf(Answer.Absent.class);
    assertThat(world.effects()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = Trouble.class,
      names = {"THROTTLED", "ERROR_BODY"})
  void aRefusalChangesNothingAndSaysWhy(Trouble trouble) {
    // Given
    assumeTrue(world.troubles().contains(trouble));
    CampaignState base = base();
    world.troubleChanges(trouble);

    // When
    ApplyResult result = platform.apply(action, world.campaign(), RAISE, base);

    // Then
    assertThat(result)
        .isInstanceOfSatisfying(
            ApplyResult.Refused.class, refused -> assertTyped(refused.receipt()));
    assertThat(world.effects()).isZero();
    assertThat(world.budgetMicros()).isEqualTo(50_000_000);
  }

  @ParameterizedTest
  @EnumSource
  void aPlatformThatCannotBeAskedIsNotAnEmptyOne(Trouble trouble) {
    // Given
    assumeTrue(world.troubles().contains(trouble));
    assumeTrue(trouble != Trouble.SILENT_AFTER && trouble != Trouble.ERROR_AFTER);
    world.troubleReads(trouble);

    // When
    Answer<CampaignState> answer =
        assertTimeoutPreemptively(PATIENT, () -> world.impatient().read(world.campaign()));

    // Then
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Unavailable.class, unavailable -> assertThat(unavailable.why()).isNotBlank());
    assertThat(world.impatient().changesSince(world.campaign(), Instant.EPOCH))
        .isInstanceOf(Answer.Unavailable.class);
  }

  @Test
  void aRemovedCampaignIsLeftAlone() {
    // Given
    world.remove();
    CampaignState base = base();

    // When
    ApplyResult result = platform.apply(action, world.campaign(), RAISE, base);

    // Then
    assertThat(base.status()).isEqualTo(DeliveryStatus.ENDED);
    assertThat(result)
        .isInstanceOfSatisfying(
            ApplyResult.Refused.class, refused -> assertTyped(refused.receipt()));
    assertThat(world.budgetMicros()).isEqualTo(50_000_000);
  }

  @Test
  void anAmountFinerThanWhatCanBePaidIsRefused() {
    // Given
    Action odd = new SetDailyBudget(usd(50), new Money(60_000_001, Currency.getInstance("USD")));
    CampaignState base = base();

    // When
    ApplyResult result = platform.apply(action, world.campaign(), odd, base);

    // Then
    assertThat(result)
        .isInstanceOfSatisfying(
            ApplyResult.Refused.class, refused -> assertTyped(refused.receipt()));
    assertThat(world.effects()).isZero();
  }

  @Test
  void changesAreToldWhoeverMadeThem() {
    // Given
    Instant since = Instant.now().minus(Duration.ofHours(1));
    applied(platform.apply(action, world.campaign(), RAISE, base()));
    world.editBudget(55_000_000);

    // When
    Answer<Changes> answer = platform.changesSince(world.campaign(), since);

    // Then
    Changes changes = found(answer);
    assertThat(changes.complete()).isTrue();
    assertThat(changes.changes())
        .filteredOn(change -> change.what() == Changes.What.DAILY_BUDGET)
        .extracting(Changes.Change::after)
        .containsExactly("60000000", "55000000");
  }

  @Test
  void changesBeforeTheTimeAskedForAreNotTold() {
    // Given
    applied(platform.apply(action, world.campaign(), RAISE, base()));

    // When
    Answer<Changes> answer =
        platform.changesSince(world.campaign(), Instant.now().plus(Duration.ofHours(1)));

    // Then
    assertThat(found(answer).changes()).isEmpty();
  }

  @Test
  void capabilitiesAreToldWithoutAsking() {
    // Given
    world.troubleReads(world.troubles().iterator().next());

    // When
    Capabilities can = platform.capabilities(world.campaign());

    // Then
    assertThat(can.kinds())
        .containsExactlyInAnyOrder(
            ActionKind.SET_DAILY_BUDGET, ActionKind.PAUSE, ActionKind.RESUME);
    assertThat(can.observeOnly()).isNull();
    assertThat(can.budgetStepMicros()).isEqualTo(10_000);
  }

  private CampaignState base() {
    return found(platform.read(world.campaign()));
  }

  private static <T> T found(Answer<T> answer) {
    return switch (answer) {
      case Answer.Found<T>(T value) -> value;
      case Answer.Absent<T> _ -> throw new AssertionError("there is none");
      case Answer.Unavailable<T>(String why) -> throw new AssertionError(why);
    };
  }

  private static ApplyResult.Applied applied(ApplyResult result) {
    assertThat(result).isInstanceOf(ApplyResult.Applied.class);
    return (ApplyResult.Applied) result;
  }

  private static void assertTyped(Receipt receipt) {
    assertThat(receipt.getErrorCode().orElse("")).isNotBlank();
    assertThat(receipt.getErrorMessage().orElse("")).isNotBlank();
    assertThat(receipt.getAfterMicros()).isEmpty();
  }

  private static Money usd(long units) {
    return Money.ofMicros(units * Money.MICROS_PER_UNIT, "USD");
  }
}
