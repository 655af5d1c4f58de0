package io.adwright.eval.stack;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;

/** Hands every record that a consumer gets to a handler, in a thread of its own. */
public final class Tail implements AutoCloseable {
  /** What is done with a record. Exceptions end the tail. */
  @FunctionalInterface
  public interface Handler {
    void handle(ConsumerRecord<String, byte[]> record);
  }

  private static final Duration POLL = Duration.ofSeconds(1);

  private final Consumer<String, byte[]> consumer;
  private final Thread thread;

  private Tail(Consumer<String, byte[]> consumer, Thread thread) {
    this.consumer = consumer;
    this.thread = thread;
  }

  /**
   * Starts reading; the consumer now belongs to the tail.
   *
   * @param name of the thread
   * @param failure gets what ends the tail before it is closed
   */
  public static Tail start(
      String name, Consumer<String, byte[]> consumer, FirstFailure failure, Handler handler) {
    var thread =
        Thread.ofPlatform().name(name).daemon().unstarted(() -> read(consumer, failure, handler));
    thread.start();
    return new Tail(consumer, thread);
  }

  private static void read(
      Consumer<String, byte[]> consumer, FirstFailure failure, Handler handler) {
    try (consumer) {
      while (true) {
        consumer.poll(POLL).forEach(handler::handle);
      }
    } catch (WakeupException closed) {
      // The owner closes the tail: nothing went wrong.
    } catch (RuntimeException e) {
      failure.note(e);
    }
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
