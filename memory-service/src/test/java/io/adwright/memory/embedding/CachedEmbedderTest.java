package io.adwright.memory.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CachedEmbedderTest {
  private final Counting counting = new Counting();
  private final Embedder cached =
      new CachedEmbedder(counting, Caffeine.newBuilder().maximumSize(2).build());

  @Test
  void theSameTextIsEmbeddedOnce() {
    // Given
    float[] first = cached.embed("budget");
    first[0] = -1;

    // When
    float[] second = cached.embed("budget");

    // Then
    assertThat(second).containsExactly(6f);
    assertThat(counting.texts).containsExactly("budget");
  }

  @Test
  void manyAtOnceUseWhatIsKnownAndKeepTheirOrder() {
    // Given
    cached.embed("bb");

    // When
    List<float[]> vectors = cached.embedAll(List.of("a", "bb", "ccc", "a"));

    // Then
    assertThat(vectors).extracting(vector -> vector[0]).containsExactly(1f, 2f, 3f, 1f);
    assertThat(counting.texts).containsExactly("bb", "a", "ccc", "a");
  }

  @Test
  void itIsTheSameEmbedder() {
    assertThat(cached.id()).isEqualTo("length");
    assertThat(cached.dimension()).isEqualTo(1);
  }

  /** A text's vector is its length. */
  private static final class Counting implements Embedder {
    private final List<String> texts = new ArrayList<>();

    @Override
    public String id() {
      return "length";
    }

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public float[] embed(String text) {
      texts.add(text);
      return new float[] {text.length()};
    }

    @Override
    public List<float[]> embedAll(List<String> many) {
      return many.stream().map(this::embed).toList();
    }
  }
}
