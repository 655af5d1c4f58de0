package io.adwright.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.local.script.Checkout.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkFinderTest {
  private final Checkout checkout;

  JdkFinderTest(@TempDir Path directory) throws IOException {
    this.checkout = new Checkout(directory);
  }

  @BeforeEach
  void everythingIsBuilt() throws IOException {
    checkout.built(Instant.now().plusSeconds(60));
  }

  @Test
  void javaHomeIsTakenIfItWillDo() throws Exception {
    // Given
    checkout.jdk(jdks("jdk-25"), "25.0.1");
    Path chosen = checkout.jdk(checkout.home().resolve("my jdk"), "26");
    checkout.set("JAVA_HOME", chosen.toString());

    // When
    Result result = checkout.adwright("up");

    // Then
    assertThat(result.out()).startsWith("JDK " + chosen + "\n");
  }

  @Test
  void anOldDefaultIsPassedOver() throws Exception {
    // Given
    Path old = checkout.jdk(checkout.home().resolve("jdk-17"), "17.0.15");
    Path fit = checkout.jdk(jdks("temurin-25-jdk-amd64"), "25.0.3");
    checkout.set("JAVA_HOME", old.toString());
    Files.createSymbolicLink(checkout.home().resolve("bin/java"), old.resolve("bin/java"));

    // When
    Result result = checkout.adwright("up");

    // Then
    assertThat(result.out()).startsWith("JDK " + fit + "\n");
  }

  @Test
  void theJavaOnThePathIsFoundThroughItsLinks() throws Exception {
    // Given
    Path fit = checkout.jdk(checkout.home().resolve("elsewhere/jdk-25"), "25.0.3");
    Files.createSymbolicLink(checkout.home().resolve("link"), fit.resolve("bin/java"));
    Files.createSymbolicLink(checkout.home().resolve("bin/java"), checkout.home().resolve("link"));

    // When
    Result result = checkout.adwright("up");

    // Then
    assertThat(result.out()).startsWith("JDK " + fit + "\n");
  }

  @Test
  void ofSeveralTheLowestThatWillDoIsTaken() throws Exception {
    // Given
    checkout.jdk(jdks("a-27"), "27-ea");
    Path fit = checkout.jdk(jdks("b-25"), "25.0.3");
    checkout.jdk(jdks("c-21"), "21.0.2");

    // When
    Result result = checkout.adwright("up");

    // Then
    assertThat(result.out()).startsWith("JDK " + fit + "\n");
  }

  @Test
  void sdkmanIsLookedAt() throws Exception {
    // Given
    Path fit = checkout.jdk(checkout.home().resolve(".sdkman/candidates/java/25-tem"), "25");

    // When
    Result result = checkout.adwright("up");

    // Then
    assertThat(result.out()).startsWith("JDK " + fit + "\n");
  }

  @Test
  void aRuntimeWithoutACompilerIsNoJdk() throws Exception {
    // Given
    Path jre = checkout.jdk(jdks("jre-25"), "25.0.3");
    Files.delete(jre.resolve("bin/javac"));

    // When
    Result result = checkout.adwright("up");

    // Then
    assertThat(result.status()).isEqualTo(3);
  }

  @Test
  void withoutAReleaseFileTheJdkIsAsked() throws Exception {
    // Given
    Path fit = checkout.jdk(jdks("jdk"), "25");
    Files.delete(fit.resolve("release"));
    Files.writeString(
        fit.resolve("bin/java"),
        """
        #!/bin/sh
        [ "$1" = -version ] && { echo 'openjdk version "25.0.3" 2026-04-21' >&2; exit; }
        echo asked
        """);

    // When
    Result result = checkout.adwright("up");

    // Then
    assertThat(result.out()).isEqualTo("asked\n");
  }

  @Test
  void withoutAnyItIsSaidWhatWasFoundAndHowToGetOne() throws Exception {
    // Given
    Path old = checkout.jdk(jdks("java-17-openjdk"), "17.0.15");

    // When
    Result result = checkout.adwright("run", "file.csv");

    // Then
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err())
        .contains("needs a JDK 25", "Java 17 in " + old)
        .contains("apt install", "dnf install", "brew install", "sdk install", "JAVA_HOME=");
  }

  private Path jdks(String name) {
    return checkout.home().resolve("jdks").resolve(name);
  }
}
