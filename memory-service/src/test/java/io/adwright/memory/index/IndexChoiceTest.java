package io.adwright.memory.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexChoiceTest {
  @TempDir Path directory;

  @Test
  void withoutTheLibraryJavaSearchesAndTheReasonIsSaid() {
    // Given
    Path nowhere = directory.resolve("libfaiss_c.so");

    // When
    IndexChoice choice = IndexChoice.of(nowhere, 3);

    // Then
    assertFallsBack(choice, "there is no " + nowhere);
  }

  @Test
  void aFileThatIsNoLibraryIsNotLoaded() throws IOException {
    // Given
    Path garbage = Files.writeString(directory.resolve("libfaiss_c.so"), "garbage ".repeat(99));

    // When
    IndexChoice choice = IndexChoice.of(garbage, 3);

    // Then
    assertFallsBack(choice, "is damaged");
  }

  @Test
  void aDirectoryIsNotLoaded() throws IOException {
    // Given
    Path folder = Files.createDirectory(directory.resolve("libfaiss_c.so"));

    // When
    IndexChoice choice = IndexChoice.of(folder, 3);

    // Then
    assertFallsBack(choice, folder.toString());
  }

  @Test
  void aLibraryOfSomethingElseIsNotUsed() throws IOException {
    // Given
    Path other = someLibraryOfTheJdk();

    // When
    IndexChoice choice = IndexChoice.of(other, 3);

    // Then
    assertFallsBack(choice, "has no function faiss_");
  }

  @Test
  void halfALibraryIsNotLoaded() throws IOException {
    // Given
    byte[] whole = Files.readAllBytes(someLibraryOfTheJdk());
    Path half = directory.resolve("libfaiss_c.so");
    Files.write(half, Arrays.copyOf(whole, whole.length / 2));

    // When
    IndexChoice choice = IndexChoice.of(half, 3);

    // Then
    assertFallsBack(choice, "is damaged");
  }

  @Test
  void aLibraryForAnotherProcessorIsNotLoaded() throws IOException {
    // Given
    Path library = Files.copy(someLibraryOfTheJdk(), directory.resolve("libfaiss_c.so"));
    Files.writeString(directory.resolve("libfaiss_c.so.build"), "1.7.3 avx2");
    Path cpuinfo = Files.writeString(directory.resolve("cpuinfo"), "flags\t\t: fpu sse4_2 avx\n");

    // When
    var obstacle = new NativeFile(library, cpuinfo).obstacle();

    // Then
    assertThat(obstacle).hasValueSatisfying(why -> assertThat(why).contains("AVX2"));
  }

  @Test
  void aJvmWithoutTheVectorApiSearchesByAPlainLoop() throws Exception {
    // Given
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PrintedChoice.class.getName(),
                directory.resolve("libfaiss_c.so").toString())
            .redirectErrorStream(true)
            .start();

    // When
    String printed = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    // Then
    assertThat(jvm.waitFor()).as(printed).isZero();
    assertThat(printed).contains("plain-scan").contains("--add-modules jdk.incubator.vector");
  }

  private static Path someLibraryOfTheJdk() {
    return Path.of(System.getProperty("java.home"), "lib", System.mapLibraryName("zip"));
  }

  private static void assertFallsBack(IndexChoice choice, String because) {
    assertThat(choice.fallbackBecause())
        .hasValueSatisfying(why -> assertThat(why).contains(because));
    assertThat(choice.indexes().name()).endsWith("-scan");
    try (MemoryIndex index = choice.indexes().create()) {
      index.put(1, new float[] {1, 0, 0});
      assertThat(index.search(new float[] {1, 0, 0}, 1)).hasSize(1);
    }
  }
}
