package io.adwright.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The key that a gateway wants which asks who calls. It comes by a file or by the environment,
 * never by the command line, which every user of the machine can read.
 */
public final class ApiKey {
  /** Names a file that holds the key and nothing else. */
  public static final String FILE = "ADWRIGHT_API_KEY_FILE";

  /** Holds the key itself. */
  public static final String VALUE = "ADWRIGHT_API_KEY";

  private ApiKey() {}

  /**
   * Returns the key that {@code environment} gives, of both ways the file's; empty if it gives
   * none.
   *
   * @throws BadInputException if what it gives cannot be used; the message never holds the key
   */
  public static Optional<String> of(Map<String, String> environment) {
    Optional<String> file = given(environment, FILE);
    Optional<String> key = file.map(ApiKey::read).or(() -> given(environment, VALUE));
    key.filter(text -> !text.chars().allMatch(c -> c > ' ' && c < 0x7f))
        .ifPresent(
            _ -> {
              throw new BadInputException(
                  file.map(name -> FILE + "=" + name).orElse(VALUE)
                      + " must hold one key, without blanks and line breaks inside");
            });
    return key;
  }

  private static String read(String name) {
    try {
      String key = Files.readString(Path.of(name)).strip();
      if (key.isEmpty()) {
        throw new BadInputException(FILE + "=" + name + " is empty");
      }
      return key;
    } catch (IOException | IllegalArgumentException e) {
      throw new BadInputException(FILE + "=" + name + " cannot be read");
    }
  }

  private static Optional<String> given(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
