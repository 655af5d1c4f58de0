package io.adwright.teststack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A key with a certificate that nobody but itself vouches for, made by the JDK's own tool. */
final class Certificate {
  /** Of every store. */
  static final String PASSWORD = "not-a-secret-of-anybody";

  private final String name;
  private final Path keystore;
  private final Path pem;

  /**
   * Makes it.
   *
   * @param name whose it is; also that of its files
   */
  Certificate(Path directory, String name) throws IOException, InterruptedException {
    this.name = name;
    keystore = directory.resolve(name + ".p12");
    pem = directory.resolve(name + ".crt");
    keytool(
        keystore,
        "-genkeypair",
        "-alias",
        name,
        "-keyalg",
        "RSA",
        "-dname",
        "CN=" + name,
        "-validity",
        "2",
        "-ext",
        "SAN=DNS:localhost,IP:127.0.0.1");
    keytool(keystore, "-exportcert", "-rfc", "-alias", name, "-file", pem.toString());
  }

  /** The key and the certificate, as PKCS 12. */
  Path keystore() {
    return keystore;
  }

  /** The certificate alone, for whom has to believe it. */
  Path pem() {
    return pem;
  }

  /** The certificate alone, as PKCS 12. */
  Path truststore() throws IOException, InterruptedException {
    Path store = pem.resolveSibling(name + "-trusted.p12");
    keytool(store, "-importcert", "-noprompt", "-alias", name, "-file", pem.toString());
    return store;
  }

  private static void keytool(Path store, String... what) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(what));
    command.addAll(
        List.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("keytool: " + said);
    }
  }
}
