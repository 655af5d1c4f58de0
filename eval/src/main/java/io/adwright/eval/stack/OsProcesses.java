package io.adwright.eval.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Processes of this machine. Resident memory is read from {@code /proc}, so on Linux only. */
public final class OsProcesses implements ProcessTable {
  private static final String RESIDENT = "VmRSS:";
  private static final String PROPORTIONAL = "Pss:";
  private static final long BYTES_PER_KB = 1024;

  @Override
  public Optional<Duration> cpu(long pid) {
    return ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration());
  }

  @Override
  public OptionalLong residentBytes(long pid) {
    return kilobytes(pid, "status", RESIDENT);
  }

  @Override
  public OptionalLong proportionalBytes(long pid) {
    return kilobytes(pid, "smaps_rollup", PROPORTIONAL);
  }

  private static OptionalLong kilobytes(long pid, String file, String name) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * BYTES_PER_KB)
          .findFirst();
    } catch (IOException | UncheckedIOException gone) {
      return OptionalLong.empty();
    }
  }

  @Override
  public List<Long> children(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(ProcessHandle::children)
        .map(ProcessHandle::pid)
        .toList();
  }

  @Override
  public OptionalLong parent(long pid) {
    return ProcessHandle.of(pid).flatMap(ProcessHandle::parent).stream()
        .mapToLong(ProcessHandle::pid)
        .findAny();
  }
}
