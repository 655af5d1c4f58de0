package io.adwright.optimizer.platform.checked;

import io.adwright.optimizer.platform.checked.Trouble.Kind;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How often a platform may be asked to change something, and for how long it asked to be left
 * alone. Kept in memory, per replica: the platform has the last word. Thread-safe.
 */
public final class Quota {
  private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

  /** Budgets that nobody changes for long are forgotten when there are more than these. */
  private static final int MAX_BUDGETS = 10_000;

  private final @Nullable RateLimiterConfig limit;
  private final Clock clock;
  private final Map<String, RateLimiter> budgets = new ConcurrentHashMap<>();
  private final Map<String, Instant> pauses = new ConcurrentHashMap<>();

  /**
   * @param changesPerHour per budget; null if there is no limit
   */
  public Quota(@Nullable Integer changesPerHour, Clock clock) {
    this.limit =
        changesPerHour == null
            ? null
            : RateLimiterConfig.custom()
                .limitForPeriod(changesPerHour)
                .limitRefreshPeriod(Duration.ofHours(1))
                .timeoutDuration(Duration.ZERO)
                .build();
    this.clock = clock;
  }

  /** Returns why the account must be left alone at present; empty if it need not. */
  public Optional<Trouble> pause(String account) {
    Instant until = pauses.get(account);
    if (until == null) {
      return Optional.empty();
    }
    if (!clock.instant().isBefore(until)) {
      pauses.remove(account, until);
      return Optional.empty();
    }
    return Optional.of(
        Trouble.of(
            Kind.RATE_LIMIT,
            "PAUSED",
            "the platform asked to be left alone for account %s until %s"
                .formatted(account, until)));
  }

  /** Takes one change of {@code budget}; returns why there is none left, if there is none. */
  public Optional<Trouble> takeChange(String budget) {
    if (limit == null) {
      return Optional.empty();
    }
    if (budgets.size() > MAX_BUDGETS) {
      budgets.values().removeIf(limiter -> isUnused(limiter, limit));
    }
    RateLimiter limiter = budgets.computeIfAbsent(budget, name -> RateLimiter.of(name, limit));
    return limiter.acquirePermission()
        ? Optional.empty()
        : Optional.of(
            Trouble.of(
                Kind.RATE_LIMIT,
                "CHANGES_PER_HOUR",
                "budget %s was changed %d times within an hour, which is the limit"
                    .formatted(budget, limit.getLimitForPeriod())));
  }

  /** Leaves the account alone for {@code wait}, at most a day. */
  public void leaveAlone(String account, Duration wait) {
    Duration pause = wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait;
    if (pause.isPositive()) {
      pauses.merge(account, clock.instant().plus(pause), (a, b) -> a.isAfter(b) ? a : b);
    }
  }

  private static boolean isUnused(RateLimiter limiter, RateLimiterConfig limit) {
    return limiter.getMetrics().getAvailablePermissions() == limit.getLimitForPeriod();
  }
}
