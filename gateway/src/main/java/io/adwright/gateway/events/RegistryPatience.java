package io.adwright.gateway.events;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.DeserializationFailureHandler;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells an unreadable record from a schema registry that is away.
 *
 * <p>The first is skipped. The second is waited for: its records are good, and nothing would read
 * them again before the next start. Waiting blocks the one thread that polls, which is meant.
 */
@Identifier("pipeline-events") @ApplicationScoped
class RegistryPatience implements DeserializationFailureHandler<SpecificRecord> {
  private static final Logger LOG = Logger.getLogger(RegistryPatience.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Override
  public @Nullable SpecificRecord decorateDeserialization(
      Uni<SpecificRecord> deserialization,
      String topic,
      boolean isKey,
      String deserializer,
      byte[] data,
      Headers headers) {
    while (true) {
      try {
        return deserialization.await().indefinitely();
      } catch (RuntimeException failure) {
        if (!isOutage(failure)) {
          DeserializationFailureHandler.addFailureDetailsToHeaders(
              deserializer, topic, isKey, headers, data, failure);
          return null;
        }
        LOG.warnf("schema registry is away, waiting for it: topic=%s reason=%s", topic, failure);
        pause(failure);
      }
    }
  }

  /** A truncated record also fails with an IOException, so only those of connections count. */
  private static boolean isOutage(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof SocketException
                    || cause instanceof UnknownHostException
                    || cause instanceof TimeoutException
                    || cause instanceof HttpClosedException);
  }

  private static void pause(RuntimeException failure) {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
