package io.adwright.gateway;

import io.adwright.gateway.campaign.Campaigns;
import io.adwright.gateway.control.Approvals;
import io.adwright.gateway.control.ControlBoard;
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
  Campaigns campaigns(GatewayConfig config) {
    return new Campaigns(config.campaigns().most());
  }

  @Produces
  @Singleton
  Approvals approvals(GatewayConfig config) {
    return new Approvals(config.controls().most());
  }

  @Produces
  @Singleton
  ControlBoard controls(GatewayConfig config) {
    return new ControlBoard(config.controls().most());
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
