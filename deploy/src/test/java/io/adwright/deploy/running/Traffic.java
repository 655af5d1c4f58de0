package io.adwright.deploy.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Somebody who publishes one wave of campaigns after the other, at whichever gateway answers; a
 * wave that was not accepted is sent again under its key, as {@code docs/publishing.md} advises.
 */
public final class Traffic implements AutoCloseable {
  private static final long PAUSE_MILLIS = 500;

  private final Waves waves;
  private final List<Api> gateways = new CopyOnWriteArrayList<>();
  private final Map<String, JsonNode> accepted = new ConcurrentHashMap<>();
  private final Thread thread = Thread.ofPlatform().name("traffic").daemon().unstarted(this::run);
  private volatile boolean closed;

  public Traffic(Waves waves, List<Api> gateways) {
    this.waves = waves;
    this.gateways.addAll(gateways);
  }

  /** Begins to publish. */
  public Traffic start() {
    thread.start();
    return this;
  }

  /** Sends what follows to {@code to} instead of {@code from}, as a load balancer would. */
  public void move(Api from, Api to) {
    gateways.add(to);
    gateways.remove(from);
  }

  /** Waits until {@code more} waves are accepted from now on. */
  public void awaitWaves(int more) throws InterruptedException {
    int wanted = accepted.size() + more;
    while (accepted.size() < wanted) {
      if (!thread.isAlive()) {
        throw new AssertionError("the traffic has ended after " + accepted.size() + " waves");
      }
      Thread.sleep(50);
    }
  }

  /** What was accepted, by wave. */
  public Map<String, JsonNode> accepted() {
    return Map.copyOf(accepted);
  }

  /** Finishes the wave that it is at, and stops. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      for (int wave = 0; !closed; wave++) {
        publish("wave" + wave);
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void publish(String wave) throws InterruptedException {
    for (int attempt = 0; !accepted.containsKey(wave); attempt++) {
      try {
        accepted.put(wave, gateways.get(attempt % gateways.size()).publish(waves.csv(wave), wave));
      } catch (IOException refused) {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }
}
