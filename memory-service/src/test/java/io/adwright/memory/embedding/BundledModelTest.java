package io.adwright.memory.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BundledModelTest {
  @TempDir Path home;

  @Test
  void itIsMadeOnceAndMadeAnewWhenHalfOfItIsLost() throws IOException {
    // Given
    BundledModel model = new BundledModel(home, Precision.BF16);
    List<String> steps = new ArrayList<>();
    Path script = model.directory(steps::add).resolve(BundledModel.SCRIPT);
    long whole = Files.size(script);
    model.directory(steps::add);
    assertThat(steps).hasSize(1);

    // When
    try (RandomAccessFile file = new RandomAccessFile(script.toFile(), "rw")) {
      file.setLength(whole / 2);
    }
    model.directory(steps::add);

    // Then
    assertThat(steps).hasSize(2).allMatch(step -> step.startsWith("making all-MiniLM-L6-v2"));
    assertThat(Files.size(script)).isEqualTo(whole).isBetween(45_000_000L, 47_000_000L);
    assertThat(script.getParent()).isDirectoryNotContaining(path -> path.endsWith("weights.part"));
  }

  @Test
  void aFileThatIsNoOnnxModelIsRefused() throws IOException {
    // Given
    byte[] nothing = {};

    // When / Then
    try (OnnxWeights weights =
        OnnxWeights.read(new ByteArrayInputStream(nothing), home.resolve("scratch"))) {
      assertThatThrownBy(() -> MiniLm.of(weights, Precision.FP32))
          .isInstanceOf(EmbeddingException.class)
          .hasMessageContaining("embeddings.word_embeddings.weight");
    }
    assertThat(home).isEmptyDirectory();
  }
}
