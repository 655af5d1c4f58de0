package io.adwright.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of this repository, some of which are made by code. */
public final class Repository {
  public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Repository() {}

  /**
   * Holds a file to what makes it; writes it instead with {@code -Dadwright.write=true}.
   *
   * @param test the test that calls, for the message
   */
  public static void isUpToDate(String file, String made, Class<?> test) throws IOException {
    Path path = ROOT.resolve(file);
    if (Boolean.getBoolean("adwright.write")) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, made);
    }
    assertThat(Files.exists(path) ? Files.readString(path) : "")
        .as(
            "%s is not what the sources make of it. Run ./mvnw -pl observability test -Dtest=%s"
                + " -Dadwright.write=true and commit the file.",
            file, test.getSimpleName())
        .isEqualTo(made);
  }
}
