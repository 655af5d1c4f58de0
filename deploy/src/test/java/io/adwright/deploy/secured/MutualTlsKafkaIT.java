package io.adwright.deploy.secured;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.deploy.running.Tool;
import io.adwright.teststack.MutualTlsListener;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** By certificates on both sides, in PKCS 12. */
class MutualTlsKafkaIT extends SecuredKafkaContract<MutualTlsListener> {

  @Override
  MutualTlsListener door(Path directory) throws Exception {
    return new MutualTlsListener(directory);
  }

  @Test
  void whoHasNoCertificateStaysOutside() throws Exception {
    // Given
    Map<String, String> settings = new HashMap<>(setup());
    settings.keySet().removeIf(name -> name.startsWith("KAFKA_SSL_KEYSTORE"));

    // When
    Tool.Answer answer = Tool.SETUP.run(settings, "topics");

    // Then
    assertThat(answer.status()).isNotZero();
    assertThat(answer.said()).contains("SslAuthenticationException");
  }
}
