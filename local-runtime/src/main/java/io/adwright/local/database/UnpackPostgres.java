package io.adwright.local.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks the server for this machine, once per build. Links and permissions matter, which is why
 * no plug-in of the build does it.
 *
 * <p>Arguments: folder that holds one archive {@code *.txz}, folder to unpack to.
 */
public final class UnpackPostgres {
  private static final int EXECUTABLE = 0100;

  private UnpackPostgres() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("needs ARCHIVES TARGET, not " + List.of(arguments));
    }
    Path target = Path.of(arguments[1]).toAbsolutePath().normalize();
    if (Files.exists(target.resolve("bin").resolve("postgres"))) {
      return;
    }
    unpack(archive(Path.of(arguments[0])), target);
  }

  private static Path archive(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txz"))
          .findFirst()
          .orElseThrow(() -> new IOException("no PostgreSQL archive (*.txz) in " + folder));
    }
  }

  private static void unpack(Path archive, Path target) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(tar, entry, target);
      }
    }
  }

  private static void place(InputStream content, TarArchiveEntry entry, Path target)
      throws IOException {
    Path path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("the archive wants to write outside of " + target + ": " + path);
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    Files.deleteIfExists(path);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, path);
      if ((entry.getMode() & EXECUTABLE) != 0 && !path.toFile().setExecutable(true, false)) {
        throw new IOException("cannot make " + path + " executable");
      }
    }
  }
}
