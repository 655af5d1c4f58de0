package io.adwright.memory.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our vectors beside those of the published model, run by the ONNX runtime. */
final class EmbedderParityTest {
  private static final double PARITY = 0.9999;

  private static List<String> corpus;
  private static List<float[]> reference;

  @BeforeAll
  static void askTheReference() throws IOException {
    try (var resource = EmbedderParityTest.class.getResourceAsStream("/embedding/corpus.txt")) {
      corpus = new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    var model = new AllMiniLmL6V2EmbeddingModel();
    reference = corpus.stream().map(text -> model.embed(text).content().vector()).toList();
  }

  @ParameterizedTest
  @EnumSource
  void everyTextHasTheVectorOfThePublishedModel(Precision precision) {
    // Given
    Embedder embedder = Models.in(precision);

    // When
    List<float[]> vectors = corpus.stream().map(embedder::embed).toList();

    // Then
    assertThat(corpus).hasSizeGreaterThan(50);
    for (int text = 0; text < corpus.size(); text++) {
      assertThat(Models.cosine(vectors.get(text), reference.get(text)))
          .as(corpus.get(text))
          .isGreaterThanOrEqualTo(PARITY);
    }
  }

  @ParameterizedTest
  @EnumSource
  void manyAtOnceGetTheSameVectors(Precision precision) {
    // Given
    Embedder embedder = Models.in(precision);

    // When
    List<float[]> vectors = embedder.embedAll(corpus);

    // Then
    assertThat(vectors).hasSameSizeAs(corpus);
    for (int text = 0; text < corpus.size(); text++) {
      assertThat(Models.cosine(vectors.get(text), reference.get(text)))
          .as(corpus.get(text))
          .isGreaterThanOrEqualTo(PARITY);
    }
  }

  @Test
  void aVectorHasLengthOneAndItsIdTellsThePrecision() {
    // Given
    Embedder embedder = Models.in(Precision.FP32);

    // When
    float[] vector = embedder.embed("budget");

    // Then
    assertThat(embedder.id()).isEqualTo("all-MiniLM-L6-v2/fp32");
    assertThat(Models.in(Precision.BF16).id()).isEqualTo("all-MiniLM-L6-v2/bf16");
    assertThat(vector).hasSize(embedder.dimension()).hasSize(384);
    double squares = 0;
    for (float number : vector) {
      squares += (double) number * number;
    }
    assertThat(squares).isEqualTo(1, within(1e-5));
  }

  @Test
  void theSameTextHasTheSameVectorAndNoTextHasOneToo() {
    // Given
    Embedder embedder = Models.in(Precision.ofThisMachine());

    // When
    float[] once = embedder.embed("CTR is falling");

    // Then
    assertThat(embedder.embed("CTR is falling")).isEqualTo(once);
    assertThat(embedder.embed("")).doesNotContain(Float.NaN);
    assertThat(embedder.embed("word ".repeat(5000))).doesNotContain(Float.NaN);
    assertThat(embedder.embedAll(List.of())).isEmpty();
  }

  @Test
  void textsOfLikeMeaningAreNearer() {
    // Given
    Embedder embedder = Models.in(Precision.ofThisMachine());
    float[] question = embedder.embed("people have seen our ads too often");

    // When
    double near = Models.cosine(question, embedder.embed("creative fatigue from high frequency"));
    double far = Models.cosine(question, embedder.embed("the invoice is paid in yen"));

    // Then
    assertThat(near).isGreaterThan(far + 0.1);
  }
}
