package io.adwright.gateway.events;

import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.control.AuditLog;
import io.adwright.gateway.postgres.PostgresTraceStore;
import io.adwright.gateway.trace.StoreUnavailable;
import io.adwright.gateway.trace.TraceStore;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The store that lasts, where there is one, and what is to be forgotten in it. */
@ApplicationScoped
class Archives {
  private static final Logger LOG = Logger.getLogger(Archives.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final TraceStore store;
  private final AuditLog audit;
  private final GatewayConfig.Store kind;
  private final boolean rebuild;

  Archives(TraceStore store, AuditLog audit, GatewayConfig config) {
    this.audit = audit;
    this.store = store;
    this.kind = config.store();
    this.rebuild = config.traces().rebuild();
  }

  @Produces
  @Singleton
  Optional<Archive> archive() {
    return switch (kind) {
      case MEMORY -> Optional.empty();
      case POSTGRES -> Optional.of(new Archive(store, audit, PAUSE, this::emptyIfWanted));
    };
  }

  private void emptyIfWanted() {
    if (rebuild && store instanceof PostgresTraceStore postgres) {
      postgres.clear();
      LOG.info("trace store emptied; it is rebuilt from the topics");
    }
  }

  void start(@Observes StartupEvent started, ScheduledExecutorService timer) {
    if (store instanceof PostgresTraceStore postgres) {
      var _ = timer.scheduleWithFixedDelay(() -> forgetOld(postgres), 1, 60, TimeUnit.MINUTES);
    }
  }

  private static void forgetOld(PostgresTraceStore postgres) {
    try {
      int dropped = postgres.forgetOld();
      if (dropped > 0) {
        LOG.infof("weeks of old traces dropped: %d", dropped);
      }
    } catch (StoreUnavailable failure) {
      LOG.warnf("old traces stay until the database is back: %s", failure.getMessage());
    }
  }
}
