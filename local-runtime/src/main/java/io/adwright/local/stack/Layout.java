package io.adwright.local.stack;

import java.nio.file.Path;

/**
 * Where things lie in a checkout of the repository.
 *
 * @param root the repository's top folder, absolute
 */
public record Layout(Path root) {
  public Layout {
    root = root.toAbsolutePath().normalize();
  }

  /** What this module's build lays out for the launcher. */
  public Path dist() {
    return root.resolve("local-runtime").resolve("target").resolve("dist");
  }

  public Path launcherJar() {
    return dist().resolve("local-runtime.jar");
  }

  /** The benchmark, from module eval. */
  public Path benchJar() {
    return root.resolve("eval").resolve("target").resolve("dist").resolve("eval.jar");
  }

  /** The tool for dead letters, from module dead-letters. */
  public Path deadLettersJar() {
    return root.resolve("dead-letters")
        .resolve("target")
        .resolve("dist")
        .resolve("dead-letters.jar");
  }

  /** Start-up caches: products of the build, worthless with other jars. */
  public Path aotCaches() {
    return root.resolve("local-runtime").resolve("target").resolve("aot");
  }

  public Path defaultDataDirectory() {
    return root.resolve(".adwright");
  }
}
