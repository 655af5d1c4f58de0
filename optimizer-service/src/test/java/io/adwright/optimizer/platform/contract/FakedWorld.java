package io.adwright.optimizer.platform.contract;

import io.adwright.optimizer.gate.AdPlatform;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * An adapter before a fake of its platform, which a server plays.
 *
 * @param <F> the fake
 */
abstract class FakedWorld<F extends FakeServer.Fake> implements World {
  public final F fake;
  public final FakeServer server;
  private final AdPlatform platform;
  private final AdPlatform impatient;

  /**
   * @param adapter makes the adapter that asks at an address and waits so long
   */
  FakedWorld(F fake, BiFunction<URI, Duration, AdPlatform> adapter) {
    this.fake = fake;
    this.server = new FakeServer(fake);
    this.platform = adapter.apply(server.uri(), Duration.ofSeconds(20));
    this.impatient = adapter.apply(server.uri(), Duration.ofMillis(800));
  }

  @Override
  public final AdPlatform platform() {
    return platform;
  }

  @Override
  public final AdPlatform impatient() {
    return impatient;
  }

  @Override
  public final Set<Trouble> troubles() {
    return EnumSet.allOf(Trouble.class);
  }

  @Override
  public final void troubleChanges(Trouble trouble) {
    server.troubleChanges(trouble);
  }

  @Override
  public final void troubleReads(Trouble trouble) {
    server.troubleReads(trouble);
  }

  @Override
  public final void calm() {
    server.calm();
  }

  @Override
  public final void close() {
    platform.close();
    impatient.close();
    server.close();
  }
}
