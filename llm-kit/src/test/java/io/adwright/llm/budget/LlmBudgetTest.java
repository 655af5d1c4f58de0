package io.adwright.llm.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Platform;
import io.adwright.llm.stub.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LlmBudgetTest {
  private static final Account ACCOUNT = new Account("t", Platform.META, "a");

  private Instant now = Instant.parse("2026-11-15T22:30:00Z");
  private final InstantSource source = () -> now;
  private final Clock clock = source.withZone(ZoneOffset.UTC);

  @Test
  void callsOfTheHourAreLimitedUntilTheNextHour() {
    // Given
    LlmBudget budget = budget("calls-per-hour", 2);
    budget.called(ACCOUNT);
    budget.called(ACCOUNT);
    assertThat(budget.allows(ACCOUNT)).isFalse();

    // When
    now = Instant.parse("2026-11-15T23:00:00Z");

    // Then
    assertThat(budget.allows(ACCOUNT)).isTrue();
  }

  @Test
  void tokensOfTheDayAreLimitedUntilTheNextDay() {
    // Given
    LlmBudget budget = budget("tokens-per-day", 1_000);
    budget.spent(ACCOUNT, 1_000);
    now = now.plus(Duration.ofHours(1));
    assertThat(budget.allows(ACCOUNT)).isFalse();

    // When
    now = Instant.parse("2026-11-16T00:00:00Z");

    // Then
    assertThat(budget.allows(ACCOUNT)).isTrue();
  }

  @Test
  void everyLimitHoldsByItself() {
    // Given
    LlmBudget hour = budget("tokens-per-hour", 10);
    LlmBudget day = budget("calls-per-day", 1);

    // When
    hour.spent(ACCOUNT, 10);
    day.called(ACCOUNT);

    // Then
    assertThat(hour.allows(ACCOUNT)).isFalse();
    assertThat(day.allows(ACCOUNT)).isFalse();
  }

  @Test
  void accountsDoNotShare() {
    // Given
    LlmBudget budget = budget("calls-per-hour", 1);

    // When
    budget.called(ACCOUNT);

    // Then
    assertThat(budget.allows(new Account("t", Platform.META, "b"))).isTrue();
    assertThat(budget.allows(new Account("u", Platform.META, "a"))).isTrue();
    assertThat(budget.allows(new Account("t", Platform.GOOGLE_ADS, "a"))).isTrue();
  }

  @Test
  void zeroForbidsAll() {
    // When
    LlmBudget budget = budget("calls-per-hour", 0);

    // Then
    assertThat(budget.allows(ACCOUNT)).isFalse();
  }

  private LlmBudget budget(String key, long limit) {
    return new LlmBudget(Settings.with(Map.of("adwright.llm.budget." + key, "" + limit)), clock);
  }
}
