package io.adwright.gateway.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client of the live stream that keeps what it hears. */
final class SseReader implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final List<String> comments = new CopyOnWriteArrayList<>();
  private volatile String lastId = "";

  /** An event as it came. */
  record Heard(String id, String type, String data) {}

  private SseReader() {}

  static SseReader open(String uri, @Nullable String lastEventId) {
    var reader = new SseReader();
    var request = HttpRequest.newBuilder(URI.create(uri)).header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      HttpResponse<Stream<String>> response =
          reader.http.send(request.build(), BodyHandlers.ofLines());
      Thread.ofVirtual().start(() -> reader.listen(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return reader;
  }

  /** Waits for an event and returns all that came up to then. */
  List<Heard> await(Predicate<Heard> wanted) {
    return Await.until(() -> heard, all -> all.stream().anyMatch(wanted));
  }

  /** Waits until the stream has told its place. */
  String awaitPlace() {
    return Await.until(() -> lastId, id -> !id.isEmpty());
  }

  /** Waits for a comment. */
  void awaitComment() {
    Await.until(() -> comments, all -> !all.isEmpty());
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private void listen(Stream<String> lines) {
    var type = new StringBuilder();
    var data = new StringBuilder();
    try {
      lines.forEach(line -> take(line, type, data));
    } catch (UncheckedIOException closed) {
      comments.add("closed");
    }
  }

  private void take(String line, StringBuilder type, StringBuilder data) {
    if (line.startsWith(":")) {
      comments.add(line);
    } else if (line.startsWith("id: ")) {
      lastId = line.substring(4);
    } else if (line.startsWith("event: ")) {
      type.append(line.substring(7));
    } else if (line.startsWith("data: ")) {
      data.append(line.substring(6));
    } else if (line.isEmpty()) {
      if (!data.isEmpty()) {
        heard.add(new Heard(lastId, type.toString(), data.toString()));
      }
      type.setLength(0);
      data.setLength(0);
    }
  }
}
