package io.adwright.gateway.rest;

import io.adwright.teststack.Postgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A real PostgreSQL behind a line that a test can cut and mend. */
public final class CuttablePostgres implements QuarkusTestResourceLifecycleManager {
  /** Test resources are loaded by several class loaders: what they share stands here. */
  private static final String CUT = "adwright.test.postgres.cut";

  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private ServerSocket door;
  private URI server;

  static void cut() {
    System.setProperty(CUT, "true");
  }

  static void mend() {
    System.clearProperty(CUT);
  }

  @Override
  public Map<String, String> start() {
    mend();
    server = URI.create(Postgres.emptyDatabase().substring("jdbc:".length()));
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
    return Map.of(
        "ADWRIGHT_DATABASE_URL",
        "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + server.getPath(),
        "ADWRIGHT_DATABASE_USER",
        Postgres.USER);
  }

  @Override
  public void stop() {
    close(door);
    open.forEach(CuttablePostgres::close);
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Socket database = new Socket(server.getHost(), server.getPort());
        open.add(client);
        open.add(database);
        Thread.ofVirtual().start(() -> pass(client, database));
        Thread.ofVirtual().start(() -> pass(database, client));
      } catch (IOException closed) {
        close(door);
      }
    }
  }

  private static void pass(Socket from, Socket to) {
    byte[] buffer = new byte[8_192];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int n = in.read(buffer); n >= 0 && !Boolean.getBoolean(CUT); n = in.read(buffer)) {
        out.write(buffer, 0, n);
      }
    } catch (IOException gone) {
      close(to);
    }
  }

  private static void close(AutoCloseable what) {
    try {
      what.close();
    } catch (Exception e) {
      throw new IllegalStateException("not closed: " + what, e);
    }
  }
}
