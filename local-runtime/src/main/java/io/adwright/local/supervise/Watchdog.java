package io.adwright.local.supervise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A tiny process beside the supervisor that ends all parts when the supervisor vanishes without a
 * word. It is a shell that waits on a pipe: the kernel closes the pipe whatever happens to us.
 */
final class Watchdog implements AutoCloseable {
  private static final String SCRIPT = "watchdog.sh";

  private final Process shell;
  private final Writer orders;

  private Watchdog(Process shell) {
    this.shell = shell;
    this.orders = shell.outputWriter(StandardCharsets.US_ASCII);
  }

  /**
   * @throws IOException if no shell can be started
   */
  static Watchdog start() throws IOException {
    return new Watchdog(
        new ProcessBuilder(Detached.command(List.of("sh", "-c", script(), "adwright-watchdog")))
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start());
  }

  void add(long pid) {
    order("add " + pid);
  }

  void drop(long pid) {
    order("drop " + pid);
  }

  long pid() {
    return shell.pid();
  }

  @Override
  public void close() {
    order("bye");
  }

  private synchronized void order(String order) {
    try {
      orders.write(order + "\n");
      orders.flush();
    } catch (IOException e) {
      // Somebody killed the watchdog. The supervisor itself still ends its parts.
      System.err.println("watchdog is gone: " + e.getMessage());
    }
  }

  private static String script() {
    try (InputStream script = Watchdog.class.getResourceAsStream(SCRIPT)) {
      if (script == null) {
        throw new IllegalStateException(SCRIPT + " is missing from the launcher's jar");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + SCRIPT, e);
    }
  }
}
