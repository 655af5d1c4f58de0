package io.adwright.kit.step;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Asks the schema registry every 15 s whether it is there, and says so as {@code
 * adwright_registry_available}, 1 or 0. Known schemas are cached, so that its absence shows only
 * when a new one appears or a service starts: this tells earlier.
 */
@ApplicationScoped
class RegistryProbe {
  private static final Logger LOG = Logger.getLogger(RegistryProbe.class);
  private static final long EVERY_SECONDS = 15;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int OK = 200;

  private final URI info;
  private final MeterRegistry meters;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("registry-probe").daemon().factory());
  private volatile double available = Double.NaN;

  RegistryProbe(
      @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.apicurio.registry.url")
          URI registry,
      MeterRegistry meters) {
    this.info = URI.create(registry + "/system/info");
    this.meters = meters;
  }

  void start(@Observes StartupEvent started) {
    register();
    var _ = timer.scheduleWithFixedDelay(this::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  void register() {
    meters.gauge("adwright.registry.available", this, it -> it.available);
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }

  void look() {
    boolean there = isThere();
    if (!there && available != 0) {
      LOG.warnf("the schema registry does not answer at %s", info);
    } else if (there && available == 0) {
      LOG.info("the schema registry is there");
    }
    available = there ? 1 : 0;
  }

  private boolean isThere() {
    try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      var request = HttpRequest.newBuilder(info).timeout(PATIENCE).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
