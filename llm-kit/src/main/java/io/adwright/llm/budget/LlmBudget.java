package io.adwright.llm.budget;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.adwright.llm.config.LlmConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each account within its calls and tokens of the hour and the day, in fixed periods of UTC.
 *
 * <p>Tokens are known after an answer, so the last answers before the limit may pass it, by as many
 * as are made at once. Counted in this process alone: replicas share a campaign topic by its
 * partitions and count apart. Bounded in memory: past 20,000 accounts a day the one that asked
 * longest ago starts anew.
 */
@ApplicationScoped
public class LlmBudget {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final long MOST_ACCOUNTS = 20_000;

  private final LlmConfig.Budget limits;
  private final Clock clock;
  private final Cache<Account, Used> used =
      Caffeine.newBuilder().maximumSize(MOST_ACCOUNTS).expireAfterAccess(DAY).build();

  public LlmBudget(LlmConfig config, Clock clock) {
    this.limits = config.budget();
    this.clock = clock;
  }

  /** Returns whether one more call may be made for {@code account} now. */
  public boolean allows(Account account) {
    Used now = add(account, 0, 0);
    return now.hour.isBelow(limits.callsPerHour(), limits.tokensPerHour())
        && now.day.isBelow(limits.callsPerDay(), limits.tokensPerDay());
  }

  /** Counts a call that is being made. */
  public void called(Account account) {
    add(account, 1, 0);
  }

  /** Counts the tokens of a call that was made. */
  public void spent(Account account, long tokens) {
    add(account, 0, tokens);
  }

  private Used add(Account account, long calls, long tokens) {
    Instant now = clock.instant();
    return used.asMap().compute(account, (key, before) -> Used.at(before, now).plus(calls, tokens));
  }

  private record Used(Period hour, Period day) {
    static Used at(@Nullable Used before, Instant now) {
      Used known = before == null ? new Used(Period.NONE, Period.NONE) : before;
      return new Used(known.hour.at(now, HOUR), known.day.at(now, DAY));
    }

    Used plus(long calls, long tokens) {
      return new Used(hour.plus(calls, tokens), day.plus(calls, tokens));
    }
  }
}
