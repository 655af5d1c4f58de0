package io.adwright.optimizer.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.adwright.optimizer.policy.PolicyStore.Look;
import io.adwright.optimizer.policy.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyStoreTest {
  private static final String GOOD =
      Compiled.file(Compiled.policy("freeze", "when: action.raises", "then: block"));
  private static final String BETTER =
      Compiled.file(Compiled.policy("thaw", "when: action.raises", "then: ask"));
  private static final String BAD =
      Compiled.file(Compiled.policy("freeze", "when: kpis.rosa < 1.0", "then: block"));

  @TempDir private Path directory;

  @Test
  void whatShipsIsRightAndInForceWithoutADirectory() {
    // Given
    var files = new PolicyFiles(Optional.empty());

    // When
    PolicyStore store = PolicyStore.open(files, new PolicyCompiler());

    // Then
    assertThat(store.current().size()).isPositive();
    assertThat(store.problems()).isEmpty();
  }

  @Test
  void aBadFileStopsTheStart() throws IOException {
    // Given
    Files.writeString(directory.resolve("brand.yaml"), BAD);

    // When
    var attempt = assertThatIllegalStateException().isThrownBy(this::open);

    // Then
    attempt
        .withMessageContaining("the policies are not accepted, correct them:\nbrand.yaml:4:")
        .withMessageContaining("undefined field 'rosa'");
  }

  @Test
  void aMissingDirectoryStopsTheStart() {
    // Given
    Path nowhere = directory.resolve("nowhere");

    // When
    var attempt =
        assertThatIllegalStateException()
            .isThrownBy(
                () ->
                    PolicyStore.open(new PolicyFiles(Optional.of(nowhere)), new PolicyCompiler()));

    // Then
    attempt.withMessageContaining(nowhere + " is none; mount or create it");
  }

  @Test
  void aChangedFileComesIntoForce() throws IOException {
    // Given
    Files.writeString(directory.resolve("brand.yaml"), GOOD);
    PolicyStore store = open();
    String before = store.current().version();
    Files.writeString(directory.resolve("brand.yaml"), BETTER);

    // When
    Look look = store.look();

    // Then
    assertThat(look).isEqualTo(Look.ACCEPTED);
    assertThat(store.current().version()).isNotEqualTo(before);
    assertThat(store.look()).isEqualTo(Look.UNCHANGED);
  }

  @Test
  void aBadChangeKeepsTheLastGoodOneAndIsTold() throws IOException {
    // Given
    Files.writeString(directory.resolve("brand.yaml"), GOOD);
    PolicyStore store = open();
    String before = store.current().version();
    Files.writeString(directory.resolve("brand.yaml"), BAD);

    // When
    Look look = store.look();

    // Then
    assertThat(look).isEqualTo(Look.REJECTED);
    assertThat(store.current().version()).isEqualTo(before);
    assertThat(store.problems())
        .extracting(Problem::text)
        .singleElement()
        .asString()
        .startsWith("brand.yaml:4: policy \"freeze\": undefined field 'rosa'");
    assertThat(store.look()).isEqualTo(Look.UNCHANGED);
  }

  @Test
  void goingBackToTheGoodOneClearsTheProblem() throws IOException {
    // Given
    Files.writeString(directory.resolve("brand.yaml"), GOOD);
    PolicyStore store = open();
    Files.writeString(directory.resolve("brand.yaml"), BAD);
    store.look();
    Files.writeString(directory.resolve("brand.yaml"), GOOD);

    // When
    Look look = store.look();

    // Then
    assertThat(look).isEqualTo(Look.ACCEPTED);
    assertThat(store.problems()).isEmpty();
  }

  @Test
  void aDirectoryThatVanishesKeepsTheLastGoodPoliciesAndIsToldOnce() throws IOException {
    // Given
    Path mounted = Files.createDirectory(directory.resolve("mounted"));
    Files.writeString(mounted.resolve("brand.yaml"), GOOD);
    PolicyStore store =
        PolicyStore.open(new PolicyFiles(Optional.of(mounted)), new PolicyCompiler());
    Files.move(mounted, directory.resolve("gone"));

    // When
    Look look = store.look();

    // Then
    assertThat(look).isEqualTo(Look.REJECTED);
    assertThat(store.look()).isEqualTo(Look.UNCHANGED);
    assertThat(store.problems()).hasSize(1);
    assertThat(store.current().size()).isPositive();
  }

  @Test
  void theSwapOfAConfigMapIsSeen() throws IOException {
    // Given
    mount("..first", GOOD);
    PolicyStore store = open();
    mount("..second", BETTER);

    // When
    Look look = store.look();

    // Then
    assertThat(look).isEqualTo(Look.ACCEPTED);
    assertThat(store.problems()).isEmpty();
  }

  @Test
  void aFileOfTheSameNameReplacesWhatShips() throws IOException {
    // Given
    Files.writeString(directory.resolve("default.yaml"), GOOD);

    // When
    PolicyStore store = open();

    // Then
    assertThat(store.current().size()).isEqualTo(1);
  }

  private PolicyStore open() {
    return PolicyStore.open(new PolicyFiles(Optional.of(directory)), new PolicyCompiler());
  }

  /**
   * As the kubelet does it: a directory per version, a link that is swapped, links to the files.
   */
  private void mount(String version, String text) throws IOException {
    Files.writeString(
        Files.createDirectory(directory.resolve(version)).resolve("brand.yaml"), text);
    Path swap = directory.resolve("..data_tmp");
    Files.createSymbolicLink(swap, Path.of(version));
    Files.move(swap, directory.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
    Path link = directory.resolve("brand.yaml");
    if (!Files.isSymbolicLink(link)) {
      Files.createSymbolicLink(link, Path.of("..data", "brand.yaml"));
    }
  }
}
