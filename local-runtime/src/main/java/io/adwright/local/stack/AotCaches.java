package io.adwright.local.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JVM's ahead-of-time caches (JEP 483, 514, 515), one per part: classes loaded and linked,
 * methods profiled, as recorded in a whole run of the stack. They halve the processor time of a
 * start.
 *
 * <p>A cache belongs to one JVM version, its options and one set of jars; all are part of its file
 * name, so a cache that no longer fits is not found rather than refused.
 */
public sealed interface AotCaches {

  /** The JVM options for {@code part}; empty where there is no cache to speak of. */
  List<String> options(Part part, Layout layout);

  /**
   * Uses what is there: our own cache, else the smaller one that a Quarkus build leaves beside the
   * jar.
   *
   * @param jvm the full version of the JVM
   */
  record Use(String jvm) implements AotCaches {
    @Override
    public List<String> options(Part part, Layout layout) {
      Path cache = file(part, layout, jvm);
      Path fromBuild = part.program().directory(layout).resolve("app.aot");
      return Stream.of(cache, fromBuild)
          .filter(Files::exists)
          .findFirst()
          .map(found -> List.of("-XX:AOTCache=" + found))
          .orElse(List.of());
    }
  }

  /**
   * Uses what is there and lets every other part make its own when it exits, under the name that
   * {@link #unfinished} returns.
   *
   * @param jvm the full version of the JVM
   */
  record Make(String jvm) implements AotCaches {
    @Override
    public List<String> options(Part part, Layout layout) {
      Path cache = file(part, layout, jvm);
      return Files.exists(cache)
          ? List.of("-XX:AOTCache=" + cache)
          : List.of("-XX:AOTCacheOutput=" + unfinished(cache));
    }
  }

  /**
   * The cache of the launcher itself, which the shell script also knows; the JVM checks that it
   * fits.
   */
  static Path launcher(Layout layout) {
    return layout.aotCaches().resolve("launcher.aot");
  }

  static Path unfinished(Path cache) {
    return cache.resolveSibling(cache.getFileName() + ".part");
  }

  /** Returns the file of the cache of {@code part}, whether it exists or not. */
  static Path file(Part part, Layout layout, String jvm) {
    return layout.aotCaches().resolve(part.name() + "-" + fingerprint(part, layout, jvm) + ".aot");
  }

  private static String fingerprint(Part part, Layout layout, String jvm) {
    MessageDigest digest = sha256();
    digest.update(jvm.getBytes(StandardCharsets.UTF_8));
    Launcher.COMMON_OPTIONS.forEach(
        option -> digest.update(option.getBytes(StandardCharsets.UTF_8)));
    Program program = part.program();
    Stream.concat(Stream.of(program.marker(layout)), program.classpath(layout).stream())
        .map(AotCaches::describe)
        .forEach(jar -> digest.update(jar.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest(), 0, 6);
  }

  /** As the JVM itself tells one jar from another: name, size and time of change. */
  private static String describe(Path jar) {
    try {
      return jar + "|" + Files.size(jar) + "|" + Files.getLastModifiedTime(jar).toMillis() + "\n";
    } catch (IOException e) {
      // The start itself will say what is wrong with it.
      return jar + "|unreadable\n";
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
