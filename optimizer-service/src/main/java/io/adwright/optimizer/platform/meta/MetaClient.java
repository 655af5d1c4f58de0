package io.adwright.optimizer.platform.meta;

import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.platform.http.Call;
import io.adwright.optimizer.platform.http.Http;
import io.adwright.optimizer.platform.http.Reply;
import io.adwright.optimizer.platform.secret.Secret;
import io.adwright.optimizer.platform.secret.Secrets;
import io.adwright.optimizer.platform.secret.Signature;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Requests to the Graph API. The access token travels in a header, never in the address; where the
 * app's secret is known, each request proves that it is.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/guides/secure-requests">Secure
 *     requests: appsecret_proof</a>
 */
final class MetaClient implements AutoCloseable {
  private static final int MAX_ANSWER_BYTES = 4 * 1024 * 1024;

  private final Http http;
  private final Secrets secrets;
  private final String root;

  MetaClient(MetaSettings settings, Secrets secrets) {
    this.http =
        new Http(
            "Meta",
            settings.api(),
            settings.connectTimeout(),
            settings.timeout(),
            MAX_ANSWER_BYTES);
    this.secrets = secrets;
    this.root = "/" + settings.version() + "/";
  }

  /** Asks for {@code node}; Unavailable if nothing was sent, for want of a credential. */
  Answer<Reply> get(String node, Map<String, String> fields) {
    return withToken(
        token ->
            http.sendSafely(
                authorized(
                    Call.get(root + node + '?' + Call.query(proven(token, fields))), token)));
  }

  /** Changes {@code node}. */
  Answer<Reply> post(String node, Map<String, String> fields, boolean safe) {
    return withToken(
        token -> {
          Call call = authorized(Call.form(root + node, proven(token, fields)), token);
          return safe ? http.sendSafely(call) : http.send(call);
        });
  }

  @Override
  public void close() {
    http.close();
  }

  private interface Exchange {
    Reply with(Secret token);
  }

  /**
   * A token that was refused is read again: if it was renewed meanwhile, the request goes again.
   */
  private Answer<Reply> withToken(Exchange exchange) {
    Optional<Secret> token = secrets.find("access-token");
    if (token.isEmpty()) {
      return new Answer.Unavailable<>(secrets.missing("access-token"));
    }
    Reply reply = exchange.with(token.get());
    Optional<Secret> renewed =
        isRefused(reply)
            ? secrets.find("access-token").filter(it -> !it.equals(token.get()))
            : Optional.empty();
    return new Answer.Found<>(renewed.map(exchange::with).orElse(reply));
  }

  private Map<String, String> proven(Secret token, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    secrets
        .find("app-secret")
        .ifPresent(
            secret ->
                all.put(
                    "appsecret_proof",
                    Signature.hex(secret, token.reveal().getBytes(StandardCharsets.UTF_8))));
    return all;
  }

  private static Call authorized(Call call, Secret token) {
    return call.with("Authorization", "Bearer " + token.reveal());
  }

  private static boolean isRefused(Reply reply) {
    return reply instanceof Reply.Answered answered
        && (answered.status() == 401
            || MetaErrors.failure(answered).filter(it -> it.code().startsWith("190")).isPresent());
  }
}
