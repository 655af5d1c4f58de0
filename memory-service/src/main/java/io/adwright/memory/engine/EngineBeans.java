package io.adwright.memory.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.adwright.memory.MemoryConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the engine together, and starts it once the service is up. */
@ApplicationScoped
class EngineBeans {
  private static final String CACHE = "embeddings";

  @Produces
  @Singleton
  BackgroundEngine engine(MemoryConfig config) {
    return new BackgroundEngine(
        config.engine().enabled()
            ? new EngineState.Preparing("the service is starting")
            : new EngineState.Unavailable("adwright.memory.engine.enabled is false"));
  }

  @Produces
  @Singleton
  EngineLoader loader(MemoryConfig config, MeterRegistry meters) {
    Cache<String, float[]> cache =
        Caffeine.newBuilder().maximumSize(config.engine().cacheSize()).recordStats().build();
    return new LocalEngineLoader(
        config.engine(), CaffeineCacheMetrics.monitor(meters, cache, CACHE));
  }

  void onStart(
      @Observes StartupEvent started,
      BackgroundEngine engine,
      EngineLoader loader,
      EngineMetrics metrics,
      MemoryConfig config) {
    metrics.bind();
    if (config.engine().enabled()) {
      engine.start(loader);
    }
  }
}
