package io.adwright.kit.step;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecordBase;

/** {@link StepCache} on the application's cache named {@code steps}. */
@ApplicationScoped
class QuarkusStepCache implements StepCache {
  private final Cache cache;

  QuarkusStepCache(@CacheName("steps") Cache cache) {
    this.cache = cache;
  }

  @Override
  public <O extends SpecificRecordBase> FrozenEvent<O> get(
      String key, Supplier<FrozenEvent<O>> compute) {
    return cache.get(key, (String missing) -> compute.get()).await().indefinitely();
  }
}
