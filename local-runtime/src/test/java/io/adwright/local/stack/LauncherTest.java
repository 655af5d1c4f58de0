package io.adwright.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.local.stack.Program.Service;
import io.adwright.local.stack.Readiness.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
  private final Path root;

  LauncherTest(@TempDir Path root) {
    this.root = root;
  }

  private final Part gateway =
      new Part(
          "gateway",
          new Service("gateway"),
          8080,
          "384m",
          List.of(),
          new Answers("/q/health/ready", "/q/health/live"),
          Map.of("QUARKUS_HTTP_PORT", "{port:gateway}"));

  private final Placeholders placeholders =
      new Placeholders(
          new Endpoints(Map.of("gateway", 18080)), Path.of("/data"), Path.of("/dist"), () -> 1);

  @Test
  void aServiceRunsInItsOwnDirectoryWithItsHeapAndPort() throws IOException {
    // Given
    Launcher launcher = launcher(new AotCaches.Use("25"));
    Files.createDirectories(jar().getParent());
    Files.writeString(jar(), "jar");

    // When
    Launch launch = launcher.launch(gateway, placeholders);

    // Then
    assertThat(launch.command())
        .startsWith("/jdk/bin/java", "-Xmx384m")
        .contains("-XX:+ExitOnOutOfMemoryError", "-Dadwright.part=gateway")
        .contains("-Djava.io.tmpdir=/data/tmp")
        .endsWith("-jar", "quarkus-run.jar");
    assertThat(launch.directory()).isEqualTo(jar().getParent());
    assertThat(launch.environment()).containsEntry("QUARKUS_HTTP_PORT", "18080");
  }

  @Test
  void whatWasNotBuiltIsNamed() {
    // Given
    Launcher launcher = launcher(new AotCaches.Use("25"));

    // When
    List<Path> missing = launcher.missing(List.of(gateway));

    // Then
    assertThat(missing).containsExactly(jar());
  }

  @Test
  void theRegistrySeesTransformedClassesFirst() throws IOException {
    // Given
    Layout layout = new Layout(root);
    Path registry = layout.dist().resolve("registry");
    for (String jar : List.of("app/a.jar", "lib/boot/b.jar", "lib/main/c.jar", "quarkus/x.jar")) {
      Files.createDirectories(registry.resolve(jar).getParent());
      Files.writeString(registry.resolve(jar), "jar");
    }

    // When
    List<Path> classpath = new Program.Registry().classpath(layout);

    // Then
    assertThat(classpath.stream().map(registry::relativize).map(Path::toString))
        .containsExactly(
            "quarkus/transformed-bytecode.jar",
            "quarkus/generated-bytecode.jar",
            "app/a.jar",
            "lib/boot/b.jar",
            "lib/main/c.jar");
  }

  private Path jar() {
    return root.toAbsolutePath().resolve("gateway/target/quarkus-app/quarkus-run.jar");
  }

  private Launcher launcher(AotCaches caches) {
    return new Launcher(Path.of("/jdk/bin/java"), new Layout(root), caches);
  }
}
