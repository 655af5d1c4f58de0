package io.adwright.optimizer.platform.webhook;

import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.platform.http.Call;
import io.adwright.optimizer.platform.http.Http;
import io.adwright.optimizer.platform.http.Reply;
import io.adwright.optimizer.platform.secret.Secret;
import io.adwright.optimizer.platform.secret.Secrets;
import io.adwright.optimizer.platform.secret.Signature;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/**
 * Posts signed requests. The signature is the HMAC-SHA256 of the timestamp, a full stop and the
 * body, so that neither can be changed, and an old request cannot be sent again later.
 */
final class WebhookClient implements AutoCloseable {
  static final String KEY_ID = "Adwright-Key-Id";
  static final String TIMESTAMP = "Adwright-Timestamp";
  static final String SIGNATURE = "Adwright-Signature";

  private static final int MAX_ANSWER_BYTES = 1024 * 1024;

  private final Http http;
  private final Secrets secrets;
  private final Clock clock;
  private final String keyId;

  WebhookClient(WebhookSettings settings, Secrets secrets, Clock clock) {
    this.http =
        new Http(
            "the webhook " + settings.name(),
            settings.url(),
            settings.connectTimeout(),
            settings.timeout(),
            MAX_ANSWER_BYTES);
    this.secrets = secrets;
    this.clock = clock;
    this.keyId = settings.keyId();
  }

  /**
   * Posts {@code request}, and once more, signed anew, if there is no answer or the key was
   * refused: an action carries its id, under which it has one effect. After an attempt that may
   * have arrived, only a good answer settles the matter.
   *
   * @return Unavailable if nothing was sent, for want of the key
   */
  Answer<Reply> post(WebhookRequest request) {
    byte[] body = request.json();
    Answer<Reply> first = attempt(body);
    if (Thread.currentThread().isInterrupted()
        || !(mayHaveArrived(first) || isAnswered(first, 401))) {
      return first;
    }
    Answer<Reply> second = attempt(body);
    return mayHaveArrived(first) && !isAnswered(second, 200) ? first : second;
  }

  @Override
  public void close() {
    http.close();
  }

  private Answer<Reply> attempt(byte[] body) {
    Optional<Secret> key = secrets.find("hmac-key");
    if (key.isEmpty()) {
      return new Answer.Unavailable<>(secrets.missing("hmac-key"));
    }
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    return new Answer.Found<>(
        http.send(
            Call.json("POST", "", body)
                .with(KEY_ID, keyId)
                .with(TIMESTAMP, timestamp)
                .with(SIGNATURE, "v1=" + Signature.hex(key.get(), signed(timestamp, body)))));
  }

  private static byte[] signed(String timestamp, byte[] body) {
    var message = new ByteArrayOutputStream();
    message.writeBytes((timestamp + '.').getBytes(StandardCharsets.UTF_8));
    message.writeBytes(body);
    return message.toByteArray();
  }

  private static boolean mayHaveArrived(Answer<Reply> answer) {
    return answer instanceof Answer.Found<Reply>(Reply reply)
        && switch (reply) {
          case Reply.Silent _ -> true;
          case Reply.Answered answered -> answered.status() >= 500;
        };
  }

  private static boolean isAnswered(Answer<Reply> answer, int status) {
    return answer instanceof Answer.Found<Reply>(Reply.Answered answered)
        && answered.status() == status;
  }
}
