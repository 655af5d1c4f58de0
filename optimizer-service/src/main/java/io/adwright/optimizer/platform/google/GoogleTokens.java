package io.adwright.optimizer.platform.google;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.platform.checked.Json;
import io.adwright.optimizer.platform.http.Call;
import io.adwright.optimizer.platform.http.Http;
import io.adwright.optimizer.platform.http.Reply;
import io.adwright.optimizer.platform.http.Visible;
import io.adwright.optimizer.platform.secret.Secret;
import io.adwright.optimizer.platform.secret.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens from a refresh token. One is used until a minute before its end, or until the API
 * refuses it; then the credentials are read again and exchanged for the next.
 *
 * @see <a href="https://developers.google.com/identity/protocols/oauth2/web-server#offline">OAuth
 *     2.0: refreshing an access token</a>
 */
final class GoogleTokens implements AutoCloseable {
  private static final int MAX_ANSWER_BYTES = 64 * 1024;
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final Http http;
  private final Secrets secrets;
  private final Clock clock;
  private final Lock lock = new ReentrantLock();
  private @Nullable Token current;

  private record Token(Secret secret, Instant end) {}

  GoogleTokens(GoogleSettings settings, Secrets secrets, Clock clock) {
    this.http =
        new Http(
            "Google's token server",
            settings.tokens(),
            settings.connectTimeout(),
            settings.timeout(),
            MAX_ANSWER_BYTES);
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Returns a token that should be good now; never Absent. */
  Answer<Secret> token() {
    lock.lock();
    try {
      Token token = current;
      return token != null && clock.instant().isBefore(token.end())
          ? new Answer.Found<>(token.secret())
          : refreshed();
    } finally {
      lock.unlock();
    }
  }

  /** Gives up {@code refused}, which the API does not take any more. */
  void giveUp(Secret refused) {
    lock.lock();
    try {
      if (current != null && current.secret().equals(refused)) {
        current = null;
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private Answer<Secret> refreshed() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "refresh_token");
    for (String name : List.of("client-id", "client-secret", "refresh-token")) {
      Optional<Secret> secret = secrets.find(name);
      if (secret.isEmpty()) {
        return new Answer.Unavailable<>(secrets.missing(name));
      }
      form.put(name.replace('-', '_'), secret.get().reveal());
    }
    return switch (http.sendSafely(Call.form("", form))) {
      case Reply.Silent(String why) -> new Answer.Unavailable<>(why);
      case Reply.Answered answered -> accept(answered);
    };
  }

  private Answer<Secret> accept(Reply.Answered answered) {
    Optional<JsonNode> json = Json.object(answered.body());
    Optional<String> token =
        json.flatMap(it -> Json.text(it, "/access_token")).filter(it -> !it.isBlank());
    if (!answered.isSuccess() || token.isEmpty()) {
      String error = json.flatMap(it -> Json.text(it, "/error")).orElse("no OAuth answer");
      return new Answer.Unavailable<>(
          "Google's token server refused the refresh token with %d %s; renew it if this stays"
              .formatted(answered.status(), Visible.text(error)));
    }
    long seconds = json.flatMap(it -> Json.whole(it, "/expires_in")).orElse(0L);
    Secret secret = new Secret(token.get());
    current = new Token(secret, clock.instant().plusSeconds(seconds).minus(MARGIN));
    return new Answer.Found<>(secret);
  }
}
