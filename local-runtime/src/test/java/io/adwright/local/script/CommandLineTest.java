package io.adwright.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.local.script.Checkout.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private final Checkout checkout;

  CommandLineTest(@TempDir Path directory) throws IOException {
    this.checkout = new Checkout(directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--help", "-h", "help"})
  void helpNeedsNeitherJdkNorBuild(String argument) throws Exception {
    // When
    Result result = argument.isEmpty() ? checkout.adwright() : checkout.adwright(argument);

    // Then
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .contains(
            "run FILE", "up [-d]", "down", "status [--json]", "logs", "dlq list", "test", "bench")
        .contains("Examples:");
  }

  @Test
  void theVersionIsThatOfTheProject() throws Exception {
    // When
    Result result = checkout.adwright("--version");

    // Then
    assertThat(result.out()).startsWith("adwright 9.9");
  }

  @Test
  void anUnknownCommandIsSaidSoWithASuggestion() throws Exception {
    // When
    Result result = checkout.adwright("statu");

    // Then
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("no command \"statu\"", "Did you mean: ./adwright status");
  }

  @Test
  void whereNothingIsBuiltNothingIsUp() throws Exception {
    // When
    Result status = checkout.adwright("status", "--json");

    // Then
    assertThat(status.status()).isEqualTo(3);
    assertThat(status.out()).isEqualTo("[]\n");
  }

  @Test
  void takingDownWhatWasNeverBuiltIsFine() throws Exception {
    // When
    Result result = checkout.adwright("down");

    // Then
    assertThat(result.status()).isZero();
  }

  @Test
  void argumentsArriveAsTheyWereGiven() throws Exception {
    // Given
    checkout.jdk(checkout.home().resolve("jdks/jdk-25"), "25");
    checkout.built(Instant.now().plusSeconds(60));

    // When
    Result result = checkout.adwright("run", "my report*.csv", "--set", "a=b c", "");

    // Then
    assertThat(result.out())
        .endsWith("ARG run\nARG my report*.csv\nARG --set\nARG a=b c\nARG \n")
        .contains("ARG -Dadwright.root=" + checkout.root() + "\n");
  }

  @Test
  void deadLettersNeedNothingButTheBuild() throws Exception {
    // Given
    checkout.jdk(checkout.home().resolve("jdks/jdk-25"), "25");
    checkout.built(Instant.now().plusSeconds(60));

    // When
    Result result = checkout.adwright("dlq", "list", "--json");

    // Then
    assertThat(result.out()).endsWith("ARG dlq\nARG list\nARG --json\n");
  }

  @Test
  void itWorksThroughALinkFromAnywhere() throws Exception {
    // Given
    checkout.jdk(checkout.home().resolve("jdks/jdk-25"), "25");
    checkout.built(Instant.now().plusSeconds(60));
    Path link = checkout.home().resolve("bin/adw");
    Files.createSymbolicLink(link, Path.of("../other-link"));
    Files.createSymbolicLink(
        checkout.home().resolve("other-link"), checkout.root().resolve("adwright"));

    // When
    Result result = checkout.run(link, Path.of("/"), "up");

    // Then
    assertThat(result.out()).contains("ARG -Dadwright.root=" + checkout.root() + "\n");
  }

  @Test
  void testsAreRunByMavenAndCounted() throws Exception {
    // Given
    checkout.jdk(checkout.home().resolve("jdks/jdk-25"), "25");
    checkout.maven(
        "Apache Maven 3.9.12",
        """
        echo "[INFO] Building Adwright :: Contracts 0.1 [2/12]"
        echo "[INFO] noise"
        echo "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s -- in A"
        echo "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0"
        echo "[ERROR] Tests run: 4, Failures: 1, Errors: 1, Skipped: 1"
        echo "[ERROR] called with $*"
        exit 1
        """);

    // When
    Result result = checkout.adwright("test", "-pl", "contracts");

    // Then
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out())
        .contains("Tests run: 3", "verify -pl contracts")
        .doesNotContain("noise")
        .endsWith("Tests: 7 run, 2 failed, 1 skipped\n");
  }
}
