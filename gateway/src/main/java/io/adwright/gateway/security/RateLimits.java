package io.adwright.gateway.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** How much each caller may ask for. Counted by this replica alone. */
@ApplicationScoped
public class RateLimits {
  private static final int MOST_CALLERS = 10_000;

  private final LoadingCache<String, Bucket> byCaller;

  RateLimits(AuthConfig config) {
    byCaller = Caffeine.newBuilder().maximumSize(MOST_CALLERS).build(caller -> bucket(config));
  }

  /** Counts a request; returns how long to wait before the next if it is one too many. */
  public Optional<Duration> take(Caller caller) {
    ConsumptionProbe probe =
        byCaller.get(caller.ownTenant() + '/' + caller.name()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private static Bucket bucket(AuthConfig config) {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(config.burst())
                    .refillGreedy(config.requestsPerSecond(), Duration.ofSeconds(1)))
        .build();
  }
}
