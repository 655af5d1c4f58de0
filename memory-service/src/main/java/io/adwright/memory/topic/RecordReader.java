package io.adwright.memory.topic;

import io.adwright.contracts.event.Learning;
import io.adwright.memory.learning.LearningCheck;
import io.vertx.core.http.HttpClosedException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the bytes of a record as a learning. */
final class RecordReader {
  private final Deserializer<?> deserializer;
  private final String topic;

  RecordReader(Deserializer<?> deserializer, String topic) {
    this.deserializer = deserializer;
    this.topic = topic;
  }

  /** The bytes are no learning, and never will be. */
  static final class PoisonException extends Exception {
    private static final long serialVersionUID = 1L;

    PoisonException(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  /**
   * Returns the learning.
   *
   * @throws PoisonException if the bytes can never be read, or make no sense
   * @throws RuntimeException if the schema registry is away
   */
  Learning read(byte[] bytes) throws PoisonException {
    try {
      if (!(deserializer.deserialize(topic, bytes) instanceof Learning learning)) {
        throw new IllegalArgumentException("the record is of another type than Learning");
      }
      LearningCheck.require(learning);
      return learning;
    } catch (RuntimeException failure) {
      if (isOutage(failure)) {
        throw failure;
      }
      throw new PoisonException(failure);
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
}
