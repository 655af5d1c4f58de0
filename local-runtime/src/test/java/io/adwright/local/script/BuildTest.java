package io.adwright.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.local.script.Checkout.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
  private static final String MAKE_JARS =
      """
      echo "$*" >> "$HOME/maven.calls"
      echo "JAVA_HOME=$JAVA_HOME" >> "$HOME/maven.calls"
      for m in analyst-service memory-service strategist-service copywriter-service \\
        optimizer-service gateway ad-platform-simulator; do
        mkdir -p $m/target/quarkus-app && : > $m/target/quarkus-app/quarkus-run.jar
      done
      mkdir -p eval/target/dist && : > eval/target/dist/eval.jar
      mkdir -p dead-letters/target/dist && : > dead-letters/target/dist/dead-letters.jar
      mkdir -p local-runtime/target/dist && : > local-runtime/target/dist/local-runtime.jar
      """;

  private final Checkout checkout;
  private final Path jdk;

  BuildTest(@TempDir Path directory) throws IOException {
    this.checkout = new Checkout(directory);
    this.jdk = checkout.jdk(checkout.home().resolve("jdks/jdk-25"), "25");
  }

  @BeforeEach
  void mavenMakesJars() throws IOException {
    checkout.maven("Apache Maven 3.8.7", MAKE_JARS);
  }

  @Test
  void whatIsMissingIsBuiltOnceUnderTheJdkThatWasFound() throws Exception {
    // Given
    checkout.adwright("up");

    // When
    Result second = checkout.adwright("up");

    // Then
    assertThat(second.status()).isZero();
    assertThat(second.out()).contains("ARG up");
    assertThat(calls())
        .containsOnlyOnce("package")
        .contains("-DskipTests")
        .contains("JAVA_HOME=" + jdk);
  }

  @Test
  void aSourceThatChangedIsBuilt() throws Exception {
    // Given
    checkout.adwright("up");
    Path source = checkout.root().resolve("contracts/src/main/java/A.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

    // When
    checkout.adwright("up");

    // Then
    assertThat(calls().split("package", -1)).hasSize(3);
  }

  @Test
  void aTestThatChangedIsNot() throws Exception {
    // Given
    checkout.adwright("up");
    Path test = checkout.root().resolve("gateway/src/test/java/ATest.java");
    Files.createDirectories(test.getParent());
    Files.writeString(test, "");
    Files.setLastModifiedTime(test, FileTime.from(Instant.now().plusSeconds(60)));

    // When
    checkout.adwright("up");

    // Then
    assertThat(calls()).containsOnlyOnce("package");
  }

  @Test
  void jarsThatSomebodyBuiltByHandAreTaken() throws Exception {
    // Given
    checkout.built(Instant.now().plusSeconds(60));

    // When
    Result result = checkout.adwright("up");

    // Then
    assertThat(result.status()).isZero();
    assertThat(checkout.home().resolve("maven.calls")).doesNotExist();
  }

  @Test
  void aFailureShowsTheEndOfTheLogAndWhereItIs() throws Exception {
    // Given
    checkout.maven("Apache Maven 3.9.1", "echo '[ERROR] it does not compile'; exit 1");

    // When
    Result result = checkout.adwright("run", "file.csv");

    // Then
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("[ERROR] it does not compile")
        .contains(checkout.root() + "/.adwright/build.log");
  }

  @Test
  void anOldMavenIsPassedOverForTheWrapper() throws Exception {
    // Given
    checkout.maven("Apache Maven 3.6.3", "exit 9");
    Path wrapper = checkout.root().resolve("mvnw");
    Files.writeString(wrapper, "#!/bin/sh\n" + MAKE_JARS);
    assertThat(wrapper.toFile().setExecutable(true)).isTrue();

    // When
    Result result = checkout.adwright("up");

    // Then
    assertThat(result.status()).isZero();
    assertThat(calls()).contains("package");
  }

  @Test
  void aLockOfADeadBuildIsBroken() throws Exception {
    // Given
    Path lock = checkout.root().resolve(".adwright/build.lock");
    Files.createDirectories(lock);
    Files.writeString(lock.resolve("pid"), "999999999\n");

    // When
    Result result = checkout.adwright("up");

    // Then
    assertThat(result.status()).isZero();
    assertThat(lock).doesNotExist();
  }

  private String calls() throws IOException {
    return Files.readString(checkout.home().resolve("maven.calls"));
  }
}
