package io.adwright.local.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory a process has resident. */
final class Memory {
  private static final long KILOBYTES_PER_MEGABYTE = 1024;

  private Memory() {}

  /**
   * Returns the resident megabytes of the process {@code pid}; empty where the system does not say.
   */
  static OptionalLong residentMegabytes(long pid) {
    try {
      return Files.exists(Path.of("/proc/self/status")) ? fromProc(pid) : fromPs(pid);
    } catch (IOException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static OptionalLong fromProc(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KILOBYTES_PER_MEGABYTE)
        .findFirst();
  }

  private static OptionalLong fromPs(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
    String kilobytes =
        new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    return OptionalLong.of(Long.parseLong(kilobytes) / KILOBYTES_PER_MEGABYTE);
  }
}
