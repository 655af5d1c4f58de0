package io.adwright.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.local.script.Checkout.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build of FAISS, aside from what was asked for. */
class NativeSearchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Checkout checkout;
  private final Path calls;

  NativeSearchTest(@TempDir Path directory) throws IOException {
    this.checkout = new Checkout(directory);
    this.calls = checkout.home().resolve("faiss.calls");
    checkout.jdk(checkout.home().resolve("jdks/jdk-25"), "25");
    for (String tool : List.of("g++", "apt-get", "dpkg-source")) {
      checkout.tool(tool);
    }
    checkout.script(
        "memory-service/src/main/native/build-faiss.sh",
        "printf '%s\\n' \"$1\" >> \"$HOME/faiss.calls\"\n");
    checkout.built(Instant.now().plusSeconds(60));
  }

  @Test
  void theFirstStartBuildsItAndLaterOnesDoNotTryAgain() throws Exception {
    // Given
    Result first = checkout.adwright("up");
    awaitCall();

    // When
    Result second = checkout.adwright("run", "x.csv");

    // Then
    assertThat(first.err()).contains("building FAISS in the background");
    assertThat(first.out()).contains("ARG up");
    assertThat(second.err()).doesNotContain("FAISS");
    assertThat(Files.readAllLines(calls))
        .containsExactly(checkout.root().resolve(".adwright/native/libfaiss_c.so").toString());
  }

  @Test
  void itCanBeSwitchedOff() throws Exception {
    // Given
    checkout.set("ADWRIGHT_FAISS", "no");

    // When
    Result result = checkout.adwright("up");

    // Then
    assertThat(result.status()).isZero();
    assertThat(result.err()).doesNotContain("FAISS");
    assertThat(checkout.root().resolve(".adwright/native")).doesNotExist();
  }

  @Test
  void commandsThatStartNothingBuildNothing() throws Exception {
    // When
    Result result = checkout.adwright("status");

    // Then
    assertThat(result.err()).doesNotContain("FAISS");
    assertThat(checkout.root().resolve(".adwright/native")).doesNotExist();
  }

  private void awaitCall() throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!Files.exists(calls) || Files.size(calls) == 0) {
      assertThat(Instant.now()).as("FAISS is never built").isBefore(end);
      Thread.sleep(20);
    }
  }
}
