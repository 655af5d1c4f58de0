package io.adwright.optimizer.platform;

import io.adwright.optimizer.platform.http.Call;
import io.adwright.optimizer.platform.http.Http;
import io.adwright.optimizer.platform.http.Reply;
import java.net.URI;
import java.time.Duration;

/** The simulator's REST API: one attempt per request. */
final class SimulatorHttp implements AutoCloseable {
  /** A page of the journal; a campaign or a receipt has less than a thousand bytes. */
  private static final int MAX_ANSWER_BYTES = 4 * 1024 * 1024;

  private final Http http;

  SimulatorHttp(URI baseUri, Duration timeout) {
    this.http = new Http("the simulator", baseUri, timeout, timeout, MAX_ANSWER_BYTES);
  }

  Reply get(String path) {
    return http.send(Call.get(path));
  }

  /** Creates what is not there yet. */
  Reply putIfAbsent(String path, byte[] json) {
    return http.send(Call.json("PUT", path, json).with("If-None-Match", "*"));
  }

  /** Changes what is there, once per {@code idempotencyKey}. */
  Reply patch(String path, String idempotencyKey, byte[] json) {
    return http.send(
        Call.json("PATCH", path + "?validateOnly=false", json)
            .with("Idempotency-Key", idempotencyKey));
  }

  /** Checks a change and makes none. */
  Reply check(String path, byte[] json) {
    return http.send(Call.json("PATCH", path + "?validateOnly=true", json));
  }

  @Override
  public void close() {
    http.close();
  }
}
