package io.adwright.optimizer.platform.google;

import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.platform.http.Call;
import io.adwright.optimizer.platform.http.Http;
import io.adwright.optimizer.platform.http.Reply;
import io.adwright.optimizer.platform.secret.Secret;
import io.adwright.optimizer.platform.secret.Secrets;
import java.time.Clock;
import java.util.Optional;

/**
 * Requests to the Google Ads API, with their headers. One that is answered 401 was not carried out:
 * it is sent once more with a new access token.
 *
 * @see <a href="https://developers.google.com/google-ads/api/rest/auth">REST: authorization and
 *     headers</a>
 */
final class GoogleClient implements AutoCloseable {
  private static final int MAX_ANSWER_BYTES = 8 * 1024 * 1024;
  private static final int UNAUTHORIZED = 401;

  private final Http http;
  private final GoogleTokens tokens;
  private final Secrets secrets;
  private final String root;

  GoogleClient(GoogleSettings settings, Secrets secrets, Clock clock) {
    this.http =
        new Http(
            "Google Ads",
            settings.api(),
            settings.connectTimeout(),
            settings.timeout(),
            MAX_ANSWER_BYTES);
    this.tokens = new GoogleTokens(settings, secrets, clock);
    this.secrets = secrets;
    this.root = "/" + settings.version() + "/customers/";
  }

  /**
   * Posts {@code json} to a method of a customer.
   *
   * @param method for example {@code googleAds:search}
   * @param safe whether it may be sent again when there is no answer
   * @return Unavailable if nothing was sent, for want of a credential
   */
  Answer<Reply> post(String customerId, String method, byte[] json, boolean safe) {
    Answer<Reply> first = attempt(customerId, method, json, safe);
    return first instanceof Answer.Found<Reply>(Reply.Answered answered)
            && answered.status() == UNAUTHORIZED
        ? attempt(customerId, method, json, safe)
        : first;
  }

  @Override
  public void close() {
    http.close();
    tokens.close();
  }

  private Answer<Reply> attempt(String customerId, String method, byte[] json, boolean safe) {
    Optional<Secret> developerToken = secrets.find("developer-token");
    if (developerToken.isEmpty()) {
      return new Answer.Unavailable<>(secrets.missing("developer-token"));
    }
    return switch (tokens.token()) {
      case Answer.Absent<Secret> _ -> new Answer.Unavailable<>("there is no access token");
      case Answer.Unavailable<Secret>(String why) -> new Answer.Unavailable<>(why);
      case Answer.Found<Secret>(Secret token) -> {
        Call call =
            Call.json("POST", root + customerId + '/' + method, json)
                .with("Authorization", "Bearer " + token.reveal())
                .with("developer-token", developerToken.get().reveal());
        Call complete =
            secrets
                .find("login-customer-id")
                .map(id -> call.with("login-customer-id", id.reveal().replace("-", "")))
                .orElse(call);
        Reply reply = safe ? http.sendSafely(complete) : http.send(complete);
        if (reply instanceof Reply.Answered answered && answered.status() == UNAUTHORIZED) {
          tokens.giveUp(token);
        }
        yield new Answer.Found<>(reply);
      }
    };
  }
}
