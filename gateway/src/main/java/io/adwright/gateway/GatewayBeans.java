package io.adwright.gateway;

import io.adwright.gateway.campaign.CampaignState;
import io.adwright.gateway.campaign.Campaigns;
import io.adwright.gateway.campaign.MetricHistories;
import io.adwright.gateway.campaign.MetricHistory;
import io.adwright.gateway.control.Approvals;
import io.adwright.gateway.control.AuditLog;
import io.adwright.gateway.control.BoardAudit;
import io.adwright.gateway.control.ControlBoard;
import io.adwright.gateway.imports.CampaignImporter;
import io.adwright.gateway.ingest.ImportLedger;
import io.adwright.gateway.ingest.RecentImports;
import io.adwright.gateway.ingest.RecentKeys;
import io.adwright.gateway.ingest.RequestKeys;
import io.adwright.gateway.live.LiveLog;
import io.adwright.gateway.postgres.PostgresAudit;
import io.adwright.gateway.postgres.PostgresImports;
import io.adwright.gateway.postgres.PostgresRequestKeys;
import io.adwright.gateway.postgres.PostgresTraceStore;
import io.adwright.gateway.snapshot.SnapshotReader;
import io.adwright.gateway.trace.InMemoryTraceStore;
import io.adwright.gateway.trace.TraceStore;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.flywaydb.core.Flyway;

/** What the gateway's parts share, and the one place where the time of the machine comes in. */
class GatewayBeans {

  @Produces
  @ApplicationScoped
  Clock clock() {
    return Clock.systemUTC();
  }

  /** What was seen lately by this process, whatever else keeps the traces. */
  @Produces
  @Singleton
  @Typed(InMemoryTraceStore.class)
  InMemoryTraceStore window(GatewayConfig config) {
    return new InMemoryTraceStore(
        config.traces().most(), config.traces().mostBytes().asLongValue());
  }

  /** Where traces are looked up. */
  @Produces
  @Singleton
  @Typed(TraceStore.class)
  TraceStore traces(
      GatewayConfig config,
      InMemoryTraceStore window,
      Clock clock,
      @Any Instance<AgroalDataSource> database,
      @Any Instance<Flyway> tables) {
    return switch (config.store()) {
      case MEMORY -> window;
      case POSTGRES ->
          new PostgresTraceStore(
              database.get(), _ -> tables.get().migrate(), config.traces().retention(), clock);
    };
  }

  @Produces
  @Singleton
  Campaigns campaigns(GatewayConfig config) {
    return new Campaigns(config.campaigns().most());
  }

  /** Where the history of a campaign is looked up: beside the traces, if these last. */
  @Produces
  @Singleton
  MetricHistories histories(TraceStore traces, Campaigns campaigns) {
    return traces instanceof PostgresTraceStore lasting
        ? lasting
        : ref -> campaigns.find(ref).map(CampaignState::history).orElse(MetricHistory.EMPTY);
  }

  @Produces
  @Singleton
  Approvals approvals(GatewayConfig config) {
    return new Approvals(config.controls().most());
  }

  /** What came under the keys of clients. */
  @Produces
  @Singleton
  RequestKeys keys(
      GatewayConfig config,
      @Any Instance<AgroalDataSource> database,
      @Any Instance<Flyway> tables) {
    return switch (config.store()) {
      case MEMORY -> new RecentKeys();
      case POSTGRES -> new PostgresRequestKeys(database.get(), _ -> tables.get().migrate());
    };
  }

  /** How far imports have come. */
  @Produces
  @Singleton
  ImportLedger imports(
      GatewayConfig config,
      Clock clock,
      @Any Instance<AgroalDataSource> database,
      @Any Instance<Flyway> tables) {
    return switch (config.store()) {
      case MEMORY -> new RecentImports(clock);
      case POSTGRES -> new PostgresImports(database.get(), _ -> tables.get().migrate());
    };
  }

  /** Who ordered what, and why. */
  @Produces
  @Singleton
  AuditLog audit(
      GatewayConfig config,
      ControlBoard board,
      @Any Instance<AgroalDataSource> database,
      @Any Instance<Flyway> tables) {
    return switch (config.store()) {
      case MEMORY -> new BoardAudit(board);
      case POSTGRES -> new PostgresAudit(database.get(), _ -> tables.get().migrate());
    };
  }

  @Produces
  @Singleton
  ControlBoard controls(GatewayConfig config) {
    return new ControlBoard(config.controls().most());
  }

  @Produces
  @Singleton
  LiveLog live(GatewayConfig config, Clock clock) {
    return new LiveLog(
        config.stream().kept(), clock, clock.instant().minus(config.stream().replay()));
  }

  @Produces
  @Singleton
  SnapshotReader snapshots() {
    return new SnapshotReader();
  }

  @Produces
  @Singleton
  CampaignImporter importer(GatewayConfig config) {
    return new CampaignImporter(config.ingest().mostRows());
  }
}
