package io.adwright.memory.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A directory that can be written.
 *
 * @param path the directory, which exists
 * @param note why it is not the one that was wanted, for people; empty if it is
 */
record WritableDirectory(Path path, Optional<String> note) {

  /**
   * Returns {@code wanted}, created if missing, or a temporary one where that is not possible.
   *
   * @throws IOException if not even a temporary directory can be written
   */
  static WritableDirectory of(Path wanted) throws IOException {
    Path absolute = wanted.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
      Files.delete(Files.createTempFile(absolute, "writable", null));
      return new WritableDirectory(absolute, Optional.empty());
    } catch (IOException e) {
      Path temporary = Files.createTempDirectory("adwright-memory");
      // Half a gigabyte that no later start would find again.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(temporary)));
      return new WritableDirectory(
          temporary,
          Optional.of(
              absolute
                  + " cannot be written ("
                  + e.getClass().getSimpleName()
                  + "); the model is in "
                  + temporary
                  + " for this run"));
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      // The process ends; the system looks after its temporary files.
    }
  }
}
