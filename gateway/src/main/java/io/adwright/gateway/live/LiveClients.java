package io.adwright.gateway.live;

import io.adwright.gateway.GatewayConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The clients of the stream.
 *
 * <p>{@code adwright_stream_clients} is how many there are now; {@code
 * adwright_stream_dropped_total} counts those that were disconnected because they took nothing.
 */
@ApplicationScoped
public class LiveClients {
  private static final long WATCH_SECONDS = 1;

  private final LiveLog log;
  private final GatewayConfig.Stream config;
  private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
  private final Counter dropped;

  LiveClients(
      LiveLog log, GatewayConfig config, ScheduledExecutorService timer, MeterRegistry meters) {
    this.log = log;
    this.config = config.stream();
    this.dropped = meters.counter("adwright.stream.dropped");
    meters.gaugeCollectionSize("adwright.stream.clients", List.of(), clients);
    var _ =
        timer.scheduleWithFixedDelay(
            this::dropStuck, WATCH_SECONDS, WATCH_SECONDS, TimeUnit.SECONDS);
  }

  /** Whether as many clients are here as may be. */
  public boolean isFull() {
    return clients.size() >= config.clients();
  }

  /** The place of a client that comes for the first time: it hears what happens from now on. */
  public long now() {
    return log.latest();
  }

  /**
   * Serves a client in the calling thread until it goes away.
   *
   * @param position the id after which it wants to read on
   * @param disconnect closes the connection; may be called by any thread
   * @throws IOException if the client is gone
   */
  public void serve(long position, LiveFilter filter, OutputStream out, Runnable disconnect)
      throws IOException {
    var client = new LiveClient(log, filter, config.heartbeat(), disconnect);
    clients.add(client);
    try {
      client.run(position, out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      clients.remove(client);
    }
  }

  void close(@Observes ShutdownEvent stopping) {
    log.close();
  }

  private void dropStuck() {
    clients.stream()
        .filter(client -> client.dropIfStuck(config.writeTimeout()))
        .forEach(client -> dropped.increment());
  }
}
