package io.adwright.teststack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/** A door for those who know the password. */
public final class ScramListener extends SecureListener {
  private static final String NAME = "SASL_SSL";
  private static final String USER = "adwright";
  private static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_512;
  private static final int ITERATIONS = 4_096;
  private static final String LOGIN =
      "org.apache.kafka.common.security.scram.ScramLoginModule required";

  /**
   * Makes the door.
   *
   * @param directory where its certificate is put
   */
  public ScramListener(Path directory) throws IOException, InterruptedException {
    super(NAME, directory);
  }

  @Override
  public Map<String, String> environment() {
    return environment(Certificate.PASSWORD);
  }

  /** Like {@link #environment()}, for somebody who says another password. */
  public Map<String, String> environment(String password) {
    return Map.of(
        "KAFKA_BOOTSTRAP_SERVERS",
        address(),
        "KAFKA_SECURITY_PROTOCOL",
        NAME,
        "KAFKA_SASL_MECHANISM",
        MECHANISM.mechanismName(),
        "KAFKA_SASL_JAAS_CONFIG",
        LOGIN + " username=\"" + USER + "\" password=\"" + password + "\";",
        "KAFKA_SSL_TRUSTSTORE_TYPE",
        "PEM",
        "KAFKA_SSL_TRUSTSTORE_LOCATION",
        certificate().pem().toString());
  }

  @Override
  void addTo(Properties broker) {
    super.addTo(broker);
    broker.put("sasl.enabled.mechanisms", MECHANISM.mechanismName());
    broker.put("listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config", LOGIN + ";");
  }

  @Override
  void admit(Admin broker) throws ExecutionException, InterruptedException {
    var info = new ScramCredentialInfo(MECHANISM, ITERATIONS);
    var user = new UserScramCredentialUpsertion(USER, info, Certificate.PASSWORD);
    broker.alterUserScramCredentials(List.of(user)).all().get();
  }
}
