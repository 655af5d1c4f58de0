package io.adwright.teststack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * A second door of a broker, as a guarded one has it: TLS with a certificate of its own making, and
 * callers that have to show who they are. The broker's first door stays open for the test.
 */
public abstract sealed class SecureListener permits ScramListener, MutualTlsListener {
  private final String protocol;
  private final Certificate certificate;
  private final int port;

  SecureListener(String protocol, Path directory) throws IOException, InterruptedException {
    this.protocol = protocol;
    certificate = new Certificate(directory, "broker");
    port = Ports.free();
  }

  /** What a service is told, by its environment alone, to come in by this door. */
  public abstract Map<String, String> environment();

  /** Where the door is. */
  final String address() {
    return "localhost:" + port;
  }

  final Certificate certificate() {
    return certificate;
  }

  /** Adds the door to a broker that has one. */
  void addTo(Properties broker) {
    broker.merge("listeners", protocol + "://" + address(), SecureListener::join);
    broker.merge("listener.security.protocol.map", protocol + ":" + protocol, SecureListener::join);
    broker.put("ssl.keystore.type", "PKCS12");
    broker.put("ssl.keystore.location", certificate.keystore().toString());
    broker.put("ssl.keystore.password", Certificate.PASSWORD);
    broker.put("ssl.key.password", Certificate.PASSWORD);
  }

  /** Tells the running broker who may come in. */
  void admit(Admin broker) throws ExecutionException, InterruptedException {}

  private static Object join(Object one, Object other) {
    return one + "," + other;
  }
}
