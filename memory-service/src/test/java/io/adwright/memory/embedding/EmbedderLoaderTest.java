package io.adwright.memory.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbedderLoaderTest {
  @TempDir Path home;

  @Test
  void aModelThatIsDamagedIsMadeAnew() throws IOException {
    // Given a model of the right length with nothing where its object should be
    float[] expected = Models.in(Precision.BF16).embed("budget");
    Path model = new BundledModel(home, Precision.BF16).directory(_ -> {});
    try (RandomAccessFile file =
        new RandomAccessFile(model.resolve(BundledModel.SCRIPT).toFile(), "rw")) {
      file.seek(100);
      file.write(new byte[4000]);
    }
    List<String> steps = new ArrayList<>();

    // When
    Embedder embedder = new EmbedderLoader(home, Precision.BF16, Optional.empty()).load(steps::add);

    // Then
    assertThat(embedder.embed("budget")).isEqualTo(expected);
    assertThat(steps).anyMatch(step -> step.endsWith("making it anew"));
  }

  @Test
  void anAddressGoesThroughTheSameCode() throws IOException {
    // Given
    Path model = new BundledModel(home, Precision.FP32).directory(_ -> {});
    String url = model.toUri() + "?model_name=model";

    // When
    Embedder embedder = new EmbedderLoader(home, Precision.FP32, Optional.of(url)).load(_ -> {});

    // Then
    assertThat(embedder.embed("budget")).isEqualTo(Models.in(Precision.FP32).embed("budget"));
  }
}
