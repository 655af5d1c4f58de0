package io.adwright.local.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * On whose behalf the stack runs. Every command that needs it leaves a file with its process
 * number; when the last of them has ended, in whatever way, the supervisor ends too, unless
 * somebody asked it to stay.
 */
public final class Users {
  private static final String KEEP = "keep";
  private static final String NUDGE = "nudge";
  private final Path directory;

  public Users(Path directory) {
    this.directory = directory;
  }

  /** Registers {@code user}; it counts as long as its process lives. */
  public void enter(ProcessIdentity user) {
    write(String.valueOf(user.pid()), String.valueOf(user.startedAtMillis()));
  }

  public void leave(ProcessIdentity user) {
    delete(String.valueOf(user.pid()));
  }

  /** Makes the stack stay until it is told to stop. */
  public void keep() {
    write(KEEP, "");
  }

  public boolean isKept() {
    return Files.exists(directory.resolve(KEEP));
  }

  /** Asks for an immediate attempt at what waits to be restarted. */
  public void nudge() {
    write(NUDGE, "");
  }

  /** Returns whether somebody asked, and forgets it. */
  public boolean takeNudge() {
    return delete(NUDGE);
  }

  /** A supervisor that begins owes nothing to requests made to the one before it. */
  public void forgetRequests() {
    delete(KEEP);
    delete(NUDGE);
  }

  /** Whether any registered process still lives. False also if the directory was taken away. */
  public boolean anyAlive() {
    return anyAliveBut(-1);
  }

  /** Whether any registered process but {@code user} still lives. */
  public boolean anyOther(ProcessIdentity user) {
    return anyAliveBut(user.pid());
  }

  private boolean anyAliveBut(long excluded) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[0-9]+"))
          .filter(file -> !file.getFileName().toString().equals(String.valueOf(excluded)))
          .anyMatch(Users::isAlive);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isAlive(Path file) {
    try {
      long pid = Long.parseLong(file.getFileName().toString());
      boolean alive = new ProcessIdentity(pid, Long.parseLong(Files.readString(file))).isAlive();
      if (!alive) {
        Files.deleteIfExists(file);
      }
      return alive;
    } catch (IOException | NumberFormatException e) {
      return false;
    }
  }

  private void write(String name, String content) {
    try {
      Files.createDirectories(directory);
      Path next = Files.writeString(directory.resolve(name + ".next"), content);
      Files.move(next, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + directory.resolve(name), e);
    }
  }

  private boolean delete(String name) {
    try {
      return Files.deleteIfExists(directory.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + directory.resolve(name), e);
    }
  }
}
