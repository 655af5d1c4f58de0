package io.adwright.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.local.stack.Program.Service;
import io.adwright.local.stack.Readiness.Announces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCachesTest {
  private static final String JVM = "25.0.3+9";

  private final Path root;

  AotCachesTest(@TempDir Path root) {
    this.root = root;
  }

  private final Part part =
      new Part("svc", new Service("svc"), 1, "64m", List.of(), new Announces("ok"), Map.of());

  @BeforeEach
  void buildTheJar() throws IOException {
    Files.createDirectories(jar().getParent());
    Files.writeString(jar(), "one");
  }

  @Test
  void withoutACacheThePartStartsWithoutOne() {
    // When
    List<String> options = new AotCaches.Use(JVM).options(part, layout());

    // Then
    assertThat(options).isEmpty();
  }

  @Test
  void aFinishedCacheIsUsed() throws IOException {
    // Given
    Path cache = cacheFile();
    Files.createDirectories(cache.getParent());
    Files.writeString(cache, "cache");

    // When
    List<String> options = new AotCaches.Use(JVM).options(part, layout());

    // Then
    assertThat(options).containsExactly("-XX:AOTCache=" + cache);
  }

  @Test
  void whoMakesCachesRecordsOnlyWhatIsMissing() {
    // When
    List<String> options = new AotCaches.Make(JVM).options(part, layout());

    // Then
    assertThat(options).containsExactly("-XX:AOTCacheOutput=" + cacheFile() + ".part");
  }

  @Test
  void aRebuiltJarNeedsAnotherCache() throws IOException {
    // Given
    Path before = cacheFile();

    // When
    Files.setLastModifiedTime(jar(), FileTime.fromMillis(1_000_000));

    // Then
    assertThat(cacheFile()).isNotEqualTo(before);
  }

  @Test
  void anotherJvmNeedsAnotherCache() {
    // When
    Path other = AotCaches.file(part, layout(), "26+1");

    // Then
    assertThat(other).isNotEqualTo(cacheFile());
  }

  private Path cacheFile() {
    return AotCaches.file(part, layout(), JVM);
  }

  private Layout layout() {
    return new Layout(root);
  }

  private Path jar() {
    return root.resolve("svc/target/quarkus-app/quarkus-run.jar");
  }
}
