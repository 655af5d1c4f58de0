package io.adwright.gateway;

import io.adwright.gateway.imports.CampaignImporter;
import io.adwright.gateway.live.LiveLog;
import io.adwright.gateway.snapshot.SnapshotReader;
import io.adwright.gateway.trace.InMemoryTraceStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What the gateway's parts share, and the one place where the time of the machine comes in. */
class GatewayBeans {

  @Produces
  @ApplicationScoped
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  InMemoryTraceStore traces(GatewayConfig config) {
    return new InMemoryTraceStore(
        config.traces().most(), config.traces().mostBytes().asLongValue());
  }

  @Produces
  @Singleton
  LiveLog live(GatewayConfig config, Clock clock) {
    return new LiveLog(config.stream().kept(), clock.instant());
  }

  @Produces
  @Singleton
  SnapshotReader snapshots() {
    return new SnapshotReader();
  }

  @Produces
  @Singleton
  CampaignImporter importer() {
    return new CampaignImporter();
  }
}
