package io.adwright.gateway.live;

import io.adwright.gateway.live.LiveLog.News;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One client of the stream: a thread that waits for news and writes them, in plain blocking code.
 *
 * <p>What it has not sent yet waits in the {@link LiveLog}. If the log moves past the client, it is
 * told so by an event {@code reset}.
 */
final class LiveClient {
  /** Events of one write. */
  private static final int MOST = 256;

  /** A short rest after news, so that a burst goes out in few writes; shorter than a hop. */
  private static final Duration GATHER = Duration.ofMillis(2);

  private final LiveLog log;
  private final LiveFilter filter;
  private final Duration heartbeat;
  private final Runnable disconnect;
  private volatile long lastWrite = System.nanoTime();
  private volatile boolean writing;

  /**
   * Prepares a client.
   *
   * @param heartbeat how often a silent stream says that it is alive
   * @param disconnect closes the connection; may be called by any thread
   */
  LiveClient(LiveLog log, LiveFilter filter, Duration heartbeat, Runnable disconnect) {
    this.log = log;
    this.filter = filter;
    this.heartbeat = heartbeat;
    this.disconnect = disconnect;
  }

  /**
   * Writes what comes after {@code position} until the client or the gateway goes away.
   *
   * @throws IOException if the client is gone
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  void run(long position, OutputStream out) throws IOException, InterruptedException {
    // An id without data moves a client's place: it may come back before the first event.
    write(out, "retry: 2000\n" + place(position));
    LiveLog.Place place = log.placeOf(position);
    long at = place.position();
    while (true) {
      switch (log.after(at, MOST, heartbeat.minus(silence()))) {
        case News.Events(var events, long upTo) -> {
          at = upTo;
          tell(out, events.stream().filter(event -> isNews(event, place)).toList(), at);
        }
        case News.Lost(long upTo) -> {
          at = upTo;
          write(out, "event: reset\ndata: {}\n" + place(at));
        }
        case News.Closed() -> {
          return;
        }
      }
      Thread.sleep(GATHER);
    }
  }

  private static boolean isNews(LiveEvent event, LiveLog.Place place) {
    return event.at() >= place.since();
  }

  private void tell(OutputStream out, List<LiveEvent> events, long at) throws IOException {
    String wanted =
        events.stream().filter(filter::wants).map(LiveEvent::text).collect(Collectors.joining());
    if (!wanted.isEmpty()) {
      write(out, wanted);
    } else if (silence().compareTo(heartbeat) >= 0) {
      write(out, ": alive\n" + place(at));
    }
  }

  /** Disconnects the client if it has not taken a write for {@code timeout}. */
  boolean dropIfStuck(Duration timeout) {
    boolean stuck = writing && silence().compareTo(timeout) > 0;
    if (stuck) {
      disconnect.run();
    }
    return stuck;
  }

  private Duration silence() {
    return Duration.ofNanos(System.nanoTime() - lastWrite);
  }

  private static String place(long id) {
    return "id: " + id + "\n\n";
  }

  private void write(OutputStream out, String text) throws IOException {
    lastWrite = System.nanoTime();
    writing = true;
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
    writing = false;
  }
}
