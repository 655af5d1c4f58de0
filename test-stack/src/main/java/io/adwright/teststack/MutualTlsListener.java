package io.adwright.teststack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** A door for those who have a certificate that the broker knows. */
public final class MutualTlsListener extends SecureListener {
  private static final String NAME = "SSL";
  private static final String STORE = "PKCS12";

  private final Certificate caller;
  private final Path trusted;

  /**
   * Makes the door.
   *
   * @param directory where certificates are put
   */
  public MutualTlsListener(Path directory) throws IOException, InterruptedException {
    super(NAME, directory);
    caller = new Certificate(directory, "adwright");
    trusted = certificate().truststore();
  }

  @Override
  public Map<String, String> environment() {
    return Map.of(
        "KAFKA_BOOTSTRAP_SERVERS",
        address(),
        "KAFKA_SECURITY_PROTOCOL",
        NAME,
        "KAFKA_SSL_KEYSTORE_TYPE",
        STORE,
        "KAFKA_SSL_KEYSTORE_LOCATION",
        caller.keystore().toString(),
        "KAFKA_SSL_KEYSTORE_PASSWORD",
        Certificate.PASSWORD,
        "KAFKA_SSL_TRUSTSTORE_TYPE",
        STORE,
        "KAFKA_SSL_TRUSTSTORE_LOCATION",
        trusted.toString(),
        "KAFKA_SSL_TRUSTSTORE_PASSWORD",
        Certificate.PASSWORD);
  }

  @Override
  void addTo(Properties broker) {
    super.addTo(broker);
    broker.put("ssl.client.auth", "required");
    broker.put("ssl.truststore.type", "PEM");
    broker.put("ssl.truststore.location", caller.pem().toString());
  }
}
