package io.adwright.memory.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The list, kept beside a directory, of the files that it should hold and their lengths. It is
 * written last: a directory whose making was interrupted has none, and one whose files were cut off
 * later differs from it.
 *
 * @param directory the directory, existing or not
 */
record FileList(Path directory) {

  /** Returns whether the directory holds all that was listed. */
  boolean isComplete() throws IOException {
    try {
      for (String line : Files.readAllLines(file())) {
        int space = line.indexOf(' ');
        Path listed = directory.resolve(line.substring(space + 1));
        if (Files.size(listed) != Long.parseLong(line.substring(0, space))) {
          return false;
        }
      }
      return true;
    } catch (NoSuchFileException | NumberFormatException | StringIndexOutOfBoundsException e) {
      return false;
    }
  }

  /** Lists what the directory holds now. */
  void write() throws IOException {
    Path unfinished = file().resolveSibling(file().getFileName() + ".part");
    Files.write(unfinished, lines());
    Files.move(unfinished, file(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes list and directory, if they exist. */
  void delete() throws IOException {
    Files.deleteIfExists(file());
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private List<String> lines() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> regular = files.filter(Files::isRegularFile).sorted().toList();
      Stream.Builder<String> lines = Stream.builder();
      for (Path path : regular) {
        lines.add(Files.size(path) + " " + directory.relativize(path));
      }
      return lines.build().toList();
    }
  }

  private Path file() {
    return directory.resolveSibling(directory.getFileName() + ".files");
  }
}
