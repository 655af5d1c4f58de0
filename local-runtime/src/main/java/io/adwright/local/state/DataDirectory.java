package io.adwright.local.state;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The one directory that holds whatever the stack keeps: data, logs, state.
 *
 * @param path absolute
 */
public record DataDirectory(Path path) {
  /** Below this the broker cannot work for long; it preallocates and rolls segments. */
  public static final long NEEDED_BYTES = 200L * 1024 * 1024;

  private static final int MEGABYTE = 1024 * 1024;

  public DataDirectory {
    path = path.toAbsolutePath().normalize();
  }

  public StateFile state() {
    return new StateFile(path.resolve("state.json"));
  }

  public Users users() {
    return new Users(path.resolve("users"));
  }

  /** Locked by the supervisor as long as it lives. */
  public Path lock() {
    return path.resolve("supervisor.lock");
  }

  public Path log(String part) {
    return path.resolve("logs").resolve(part + ".log");
  }

  /**
   * Creates the directory if need be, and finds out before anything starts whether it can be used.
   *
   * @throws UnusableException if it cannot be written or has too little room; says what to do
   */
  public void prepare() {
    try {
      Files.createDirectories(path.resolve("logs"));
      Files.createDirectories(path.resolve("tmp"));
      Files.createDirectories(path.resolve("users"));
      writeSomething();
    } catch (FileAlreadyExistsException e) {
      throw new UnusableException(e.getFile() + " is a file, not a directory", e);
    } catch (AccessDeniedException e) {
      throw new UnusableException("no permission to write " + e.getFile(), e);
    } catch (IOException e) {
      throw new UnusableException("cannot write to it: " + e.getMessage(), e);
    }
    long room = room();
    if (room < NEEDED_BYTES) {
      throw new UnusableException(
          "only "
              + room / MEGABYTE
              + " MB are free on its disk, "
              + NEEDED_BYTES / MEGABYTE
              + " MB are needed",
          null);
    }
  }

  /** Bytes that are free on its disk. */
  public long room() {
    return path.toFile().getUsableSpace();
  }

  private void writeSomething() throws IOException {
    Path probe = Files.createTempFile(path, "probe", null);
    try {
      Files.write(probe, new byte[MEGABYTE], StandardOpenOption.SYNC);
    } finally {
      Files.delete(probe);
    }
  }

  /** The data directory cannot be used; the message names it, says why and what to do. */
  public final class UnusableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableException(String why, @org.jspecify.annotations.Nullable Throwable cause) {
      super(
          "data directory "
              + path
              + ": "
              + why
              + ". Make room, or choose another with --data-dir DIRECTORY or ADWRIGHT_HOME",
          cause);
    }
  }
}
