package io.adwright.simulator.platform;

import static io.adwright.simulator.platform.Requests.SHOES;
import static io.adwright.simulator.platform.Requests.TEN;
import static io.adwright.simulator.platform.Requests.TWELVE;
import static io.adwright.simulator.platform.Requests.budget;
import static io.adwright.simulator.platform.Requests.check;
import static io.adwright.simulator.platform.Requests.creation;
import static io.adwright.simulator.platform.Requests.put;
import static io.adwright.simulator.platform.Requests.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlatformTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(1);

  private final Recorder recorder = new Recorder();
  private final Platform platform = recorder.platform();

  @Test
  void emptyPlatformHasNothing() {
    // When
    Verdict verdict = platform.decide(budget("k", TWELVE, "r1"), NOON).verdict();

    // Then
    assertThat(platform.campaigns()).isEmpty();
    assertThat(refusal(verdict)).isEqualTo(RefusalCode.CAMPAIGN_NOT_FOUND);
  }

  @Test
  void changeSetsTheBudgetAndMakesANewRevision() {
    // Given
    ask(creation());

    // When
    platform.accept(platform.decide(budget("k", TWELVE, "r1"), LATER));

    // Then
    assertThat(campaign().dailyBudgetMicros()).isEqualTo(TWELVE);
    assertThat(campaign().revision()).isEqualTo(new Revision(2));
    assertThat(campaign().updatedAt()).isEqualTo(LATER);
    assertThat(campaign().status()).isEqualTo(CampaignStatus.ACTIVE);
  }

  @Test
  void decidingAloneChangesNothing() {
    // Given
    ask(creation());

    // When
    platform.decide(budget("k", TWELVE, "r1"), LATER);

    // Then
    assertThat(campaign().dailyBudgetMicros()).isEqualTo(TEN);
    assertThat(platform.changeOf("k")).isEmpty();
  }

  @Test
  void staleRevisionIsRefusedWithTheCurrentState() {
    // Given
    ask(creation());
    ask(creation());

    // When
    Verdict verdict = ask(budget("k", TWELVE, "r1"));

    // Then
    assertThat(refusal(verdict)).isEqualTo(RefusalCode.REVISION_CONFLICT);
    assertThat(verdict.before()).isEqualTo(campaign());
    assertThat(((Verdict.Refused) verdict).refusal().detail()).contains("r2").contains("r1");
  }

  @Test
  void unexpectedBudgetIsAConflictEvenAtTheRightRevision() {
    // Given
    ask(creation());
    Change change = new Change(TWELVE, null, "r1", TEN + 10_000);

    // When
    Verdict verdict = ask(new Request.Patch(SHOES, "k", false, change));

    // Then
    assertThat(refusal(verdict)).isEqualTo(RefusalCode.REVISION_CONFLICT);
  }

  @Test
  void sameKeyAndChangeIsAnsweredAsTheFirstTimeAlsoWhenTheCampaignMovedOn() {
    // Given
    ask(creation());
    Verdict first = ask(budget("k", TWELVE, "r1"));
    ask(budget("other", TEN, "r2"));

    // When
    Verdict again = ask(budget("k", TWELVE, "r1"));

    // Then
    assertThat(again).isEqualTo(new Verdict.Replayed(before(first), after(first)));
    assertThat(campaign().dailyBudgetMicros()).isEqualTo(TEN);
  }

  @Test
  void sameKeyForAnotherChangeIsRefused() {
    // Given
    ask(creation());
    ask(budget("k", TWELVE, "r1"));

    // When
    Verdict verdict = ask(budget("k", TEN, "r2"));

    // Then
    assertThat(refusal(verdict)).isEqualTo(RefusalCode.IDEMPOTENCY_KEY_REUSED);
    assertThat(campaign().dailyBudgetMicros()).isEqualTo(TWELVE);
  }

  @Test
  void sameKeyForAnotherCampaignIsRefused() {
    // Given
    ask(creation());
    CampaignRef hats = new CampaignRef("acme", "hats");
    ask(creation(hats));
    ask(budget("k", TWELVE, "r1"));

    // When
    Verdict verdict =
        ask(new Request.Patch(hats, "k", false, new Change(TWELVE, null, "r2", null)));

    // Then
    assertThat(refusal(verdict)).isEqualTo(RefusalCode.IDEMPOTENCY_KEY_REUSED);
  }

  @Test
  void refusedRequestDoesNotUseItsKeyUp() {
    // Given
    ask(creation());
    ask(budget("k", TWELVE, "r9"));

    // When
    Verdict verdict = ask(budget("k", TWELVE, "r1"));

    // Then
    assertThat(verdict).isInstanceOf(Verdict.Applied.class);
  }

  @Test
  void checkChangesNothingAndRemembersNoKey() {
    // Given
    ask(creation());
    Campaign before = campaign();

    // When
    Verdict verdict = ask(check(budget("k", TWELVE, "r1")));

    // Then
    assertThat(verdict).isInstanceOf(Verdict.Validated.class);
    assertThat(after(verdict).dailyBudgetMicros()).isEqualTo(TWELVE);
    assertThat(campaign()).isEqualTo(before);
    assertThat(platform.changeOf("k")).isEmpty();
  }

  @Test
  void checkObjectsToWhatTheChangeWouldObjectTo() {
    // Given
    ask(creation());

    // When
    Verdict verdict = ask(check(budget("k", 12_345, "r1")));

    // Then
    assertThat(refusal(verdict)).isEqualTo(RefusalCode.INVALID_BUDGET);
  }

  @Test
  void checkNeedsNoKeyButAChangeDoes() {
    // Given
    ask(creation());
    Change change = new Change(TWELVE, null, "r1", null);

    // When
    Verdict check = ask(new Request.Patch(SHOES, null, true, change));
    Verdict real = ask(new Request.Patch(SHOES, null, false, change));

    // Then
    assertThat(check).isInstanceOf(Verdict.Validated.class);
    assertThat(refusal(real)).isEqualTo(RefusalCode.IDEMPOTENCY_KEY_REQUIRED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "with space", "tab\t", "ümlaut"})
  void keysAreVisibleAscii(String key) {
    // Given
    ask(creation());

    // When
    Verdict verdict = ask(budget(key, TWELVE, "r1"));

    // Then
    assertThat(refusal(verdict)).isEqualTo(RefusalCode.INVALID_REQUEST);
  }

  @Test
  void keysEndAtTheLimit() {
    // Given
    ask(creation());

    // When
    Verdict longest = ask(budget("k".repeat(128), TWELVE, "r1"));
    Verdict tooLong = ask(budget("k".repeat(129), TEN, "r2"));

    // Then
    assertThat(longest).isInstanceOf(Verdict.Applied.class);
    assertThat(refusal(tooLong)).isEqualTo(RefusalCode.INVALID_REQUEST);
  }

  @Test
  void removedIsFinalForAPatchButAPersonMayCreateItAnew() {
    // Given
    ask(creation());
    ask(status("k1", CampaignStatus.REMOVED, "r1"));

    // When
    Verdict resumed = ask(status("k2", CampaignStatus.ACTIVE, "r2"));
    Verdict replaced = ask(creation());

    // Then
    assertThat(refusal(resumed)).isEqualTo(RefusalCode.CAMPAIGN_REMOVED);
    assertThat(after(replaced).status()).isEqualTo(CampaignStatus.ACTIVE);
  }

  @Test
  void putIfAbsentLeavesAnExistingCampaignAlone() {
    // Given
    ask(creation());
    Campaign before = campaign();
    Draft other = new Draft("Other", "EUR", TWELVE, CampaignStatus.PAUSED);

    // When
    Verdict verdict = ask(new Request.Put(SHOES, true, other));

    // Then
    assertThat(verdict).isEqualTo(new Verdict.Replayed(before, before));
    assertThat(campaign()).isEqualTo(before);
  }

  @Test
  void putReplacesAndMakesANewRevision() {
    // Given
    ask(creation());

    // When
    Verdict verdict = ask(put(SHOES, "JPY", null, CampaignStatus.PAUSED));

    // Then
    assertThat(verdict).isInstanceOf(Verdict.Applied.class);
    assertThat(campaign().dailyBudgetMicros()).isNull();
    assertThat(campaign().revision()).isEqualTo(new Revision(2));
  }

  @Test
  void putRefusesUnknownCurrenciesAndBadBudgets() {
    // When
    Verdict currency = ask(put(SHOES, "XYZ", TEN, CampaignStatus.ACTIVE));
    Verdict budget = ask(put(SHOES, "JPY", 10_000L, CampaignStatus.ACTIVE));

    // Then
    assertThat(refusal(currency)).isEqualTo(RefusalCode.UNKNOWN_CURRENCY);
    assertThat(refusal(budget)).isEqualTo(RefusalCode.INVALID_BUDGET);
    assertThat(platform.campaigns()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a\nb", "\u0000"})
  void putRefusesIdsThatNobodyCanRead(String id) {
    // When
    Verdict verdict = ask(creation(new CampaignRef("acme", id)));

    // Then
    assertThat(refusal(verdict)).isEqualTo(RefusalCode.INVALID_REQUEST);
  }

  @Test
  void unreadableRequestIsRefusedWithItsComplaint() {
    // When
    Verdict verdict =
        ask(new Request.Unreadable(Request.Method.PATCH, SHOES, null, "{", "the body is cut off"));

    // Then
    assertThat(verdict)
        .isEqualTo(
            new Verdict.Refused(
                new Refusal(RefusalCode.INVALID_REQUEST, "the body is cut off"), null));
  }

  @Test
  void entryOutOfOrderIsNotTakenUp() {
    // Given
    JournalEntry first = platform.decide(creation(), NOON);
    platform.accept(first);

    // When / Then
    assertThatThrownBy(() -> platform.accept(first))
        .hasMessageContaining("entry 1 follows entry 1");
  }

  private Verdict ask(Request request) {
    return recorder.ask(request).verdict();
  }

  private Campaign campaign() {
    return platform.campaign(SHOES).orElseThrow();
  }

  private static Campaign before(Verdict verdict) {
    return ((Verdict.Applied) verdict).before();
  }

  private static Campaign after(Verdict verdict) {
    Campaign after = verdict.after();
    assertThat(after).isNotNull();
    return Objects.requireNonNull(after);
  }

  private static RefusalCode refusal(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    return ((Verdict.Refused) verdict).refusal().code();
  }
}
