package io.adwright.optimizer.platform.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of one platform: a file per credential in a directory, as Kubernetes mounts a
 * secret, or an environment variable. Files are read each time they are needed, so that a rotated
 * credential counts at once.
 */
public final class Secrets {
  private static final int MAX_BYTES = 16 * 1024;

  private final String platform;
  private final @Nullable Path directory;
  private final UnaryOperator<@Nullable String> environment;

  /**
   * @param platform the platform's name in the configuration
   * @param directory of files that are named like the credentials; without one, the environment
   *     alone counts
   * @param environment for example {@code System::getenv}
   */
  public Secrets(
      String platform, Optional<Path> directory, UnaryOperator<@Nullable String> environment) {
    this.platform = platform;
    this.directory = directory.orElse(null);
    this.environment = environment;
  }

  /** Returns the credential as it is now: the file's, or else the environment's. */
  public Optional<Secret> find(String name) {
    return fromFile(name)
        .or(() -> Optional.ofNullable(environment.apply(variable(name))))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(Secret::new);
  }

  /** Returns what to do about a credential that is missing, without showing any. */
  public String missing(String name) {
    String file = directory == null ? "" : "write it to " + directory.resolve(name) + " or ";
    return "the credential %s of platform %s is missing; %sset %s"
        .formatted(name, platform, file, variable(name));
  }

  private Optional<String> fromFile(String name) {
    if (directory == null) {
      return Optional.empty();
    }
    Path file = directory.resolve(name);
    try {
      return Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES
          ? Optional.of(Files.readString(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private String variable(String name) {
    return "ADWRIGHT_PLATFORM_"
        + (platform + '_' + name).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
