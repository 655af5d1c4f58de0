package io.adwright.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.gateway.MovableClock;
import io.adwright.gateway.trace.SampleRun;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveClientTest {
  private static final Set<NewsType> EVERYTHING = EnumSet.allOf(NewsType.class);
  private static final LiveFilter ALL = new LiveFilter(null, null, null, EVERYTHING);
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final LiveLog log = new LiveLog(6, new MovableClock(), SampleRun.NOON);
  private final long origin = log.latest();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final AtomicInteger disconnects = new AtomicInteger();

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void aClientFirstLearnsItsPlaceThenWhatHappens() {
    // Given
    log.append("step", "acme", "run", "imp", "{\"a\":1}");
    serve(ALL, origin, LONG);

    // When
    log.append("trace", "acme", "run", "imp", "{\"b\":2}");

    // Then
    assertThat(await(text -> text.contains("{\"b\":2}")))
        .isEqualTo(
            """
            retry: 2000
            id: %d

            id: %d
            event: step
            data: {"a":1}

            id: %d
            event: trace
            data: {"b":2}

            """
                .formatted(origin, origin + 1, origin + 2));
  }

  @Test
  void onlyWhatIsWantedIsTold() {
    // Given
    serve(new LiveFilter("acme", "mine", "imp", EVERYTHING), origin, LONG);

    // When
    log.append("trace", "acme", "other", "imp", "other run");
    log.append("trace", "acme", "mine", "other", "other import");
    log.append("trace", "globex", "mine", "imp", "other tenant");
    log.append("trace", "acme", "mine", "imp", "mine");
    log.append("reset", null, null, null, "for all");

    // Then
    assertThat(await(text -> text.contains("for all"))).contains("mine").doesNotContain("other");
  }

  @Test
  void aPlaceThatIsGoneIsAnsweredWithAReset() {
    // Given
    log.append("trace", "acme", "run", null, "before");

    // When
    serve(ALL, 7, LONG);

    // Then
    assertThat(await(text -> text.contains("reset")))
        .endsWith("event: reset\ndata: {}\nid: " + (origin + 1) + "\n\n");
  }

  @Test
  void aSilentStreamSaysThatItIsAliveAndMovesThePlace() {
    // Given
    log.append("trace", "acme", "other", null, "not wanted");

    // When
    serve(new LiveFilter("acme", "mine", null, EVERYTHING), origin, SHORT);

    // Then
    assertThat(await(text -> text.contains(": alive")))
        .contains(": alive\nid: " + (origin + 1) + "\n\n");
  }

  @Test
  void aClientThatTakesNothingIsDisconnected() throws Exception {
    // Given
    var stuck = new CountDownLatch(1);
    var neverDone = new CountDownLatch(1);
    var full =
        new OutputStream() {
          @Override
          public void write(int b) {
            stuck.countDown();
            try {
              neverDone.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    var client = new LiveClient(log, ALL, LONG, disconnects::incrementAndGet);
    Thread.ofVirtual().start(() -> run(client, full));
    stuck.await();

    // When
    boolean patient = client.dropIfStuck(LONG);
    boolean impatient = client.dropIfStuck(Duration.ofNanos(1));

    // Then
    assertThat(patient).isFalse();
    assertThat(impatient).isTrue();
    assertThat(disconnects).hasValue(1);
    neverDone.countDown();
  }

  @Test
  void aClientThatWaitsForNewsIsNotStuck() {
    // Given
    LiveClient client = serve(ALL, origin, LONG);
    await(text -> text.contains("id: "));

    // When
    boolean dropped = client.dropIfStuck(Duration.ofNanos(1));

    // Then
    assertThat(dropped).isFalse();
  }

  private LiveClient serve(LiveFilter filter, long position, Duration heartbeat) {
    var client = new LiveClient(log, filter, heartbeat, disconnects::incrementAndGet);
    Thread.ofVirtual().start(() -> run(client, out, position));
    return client;
  }

  private void run(LiveClient client, OutputStream to) {
    run(client, to, origin);
  }

  private static void run(LiveClient client, OutputStream to, long position) {
    try {
      client.run(position, to);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String await(Predicate<String> wanted) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    String text = "";
    while (!wanted.test(text)) {
      assertThat(System.nanoTime()).as("what came: " + text).isLessThan(deadline);
      LockSupport.parkNanos(POLL_NANOS);
      text = out.toString(StandardCharsets.UTF_8);
    }
    return text;
  }
}
