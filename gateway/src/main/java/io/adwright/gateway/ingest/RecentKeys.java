package io.adwright.gateway.ingest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** The keys that came to this process lately; bounded, those unused for longest are forgotten. */
public final class RecentKeys implements RequestKeys {
  private static final int MOST = 50_000;
  private static final Duration KEPT = Duration.ofDays(7);

  private final Cache<Name, String> contents =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  private record Name(String tenantId, String key) {}

  @Override
  public boolean claim(String tenantId, String key, String content) {
    return contents.get(new Name(tenantId, key), _ -> content).equals(content);
  }
}
