package io.adwright.memory.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.adwright.memory.index.MemoryIndex.Hit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every index promises, whatever it is made of. */
abstract class MemoryIndexContract {
  static final int DIMENSION = 24;
  private static final float ROUNDING = 1e-5f;

  @TempDir Path directory;
  private MemoryIndexFactory factory;
  private MemoryIndex index;

  abstract MemoryIndexFactory factory();

  @BeforeEach
  void create() {
    factory = factory();
    index = factory.create();
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void anEmptyOneFindsNothing() {
    // When
    List<Hit> hits = index.search(axis(0), 5);

    // Then
    assertThat(hits).isEmpty();
    assertThat(index.size()).isZero();
    assertThat(index.remove(1)).isFalse();
  }

  @Test
  void theOnlyOneIsFoundWithItsSimilarity() {
    // Given
    index.put(7, axis(0, 0.6f, 1, 0.8f));

    // When
    List<Hit> hits = index.search(axis(1), 5);

    // Then
    assertThat(hits).singleElement().extracting(Hit::id).isEqualTo(7L);
    assertThat(hits.getFirst().similarity()).isEqualTo(0.8, within((double) ROUNDING));
  }

  @Test
  void theNearestComeFirst() {
    // Given
    index.put(1, axis(0, 0.1f));
    index.put(2, axis(0, -0.9f));
    index.put(3, axis(0, 0.7f));

    // When
    List<Hit> hits = index.search(axis(0), 2);

    // Then
    assertThat(hits).extracting(Hit::id).containsExactly(3L, 1L);
  }

  @Test
  void theSameVectorUnderSeveralIdsIsFoundInTheOrderOfTheIds() {
    // Given
    for (long id : new long[] {9, 3, 12, -4, 5, 8, 1, 7}) {
      index.put(id, axis(2));
    }

    // When
    List<Hit> hits = index.search(axis(2), 3);

    // Then
    assertThat(hits).extracting(Hit::id).containsExactly(-4L, 1L, 3L);
  }

  @Test
  void anUpdateReplaces() {
    // Given
    index.put(1, axis(0));
    index.put(2, axis(1));

    // When
    index.put(1, axis(3));

    // Then
    assertThat(index.size()).isEqualTo(2);
    assertThat(index.search(axis(3), 1)).extracting(Hit::id).containsExactly(1L);
    assertThat(index.search(axis(0), 1).getFirst().similarity()).isZero();
  }

  @Test
  void whatIsRemovedIsGone() {
    // Given
    index.put(1, axis(0));
    index.put(2, axis(0));

    // When
    boolean removed = index.remove(1);

    // Then
    assertThat(removed).isTrue();
    assertThat(index.remove(1)).isFalse();
    assertThat(index.search(axis(0), 5)).extracting(Hit::id).containsExactly(2L);
  }

  @Test
  void askingForMoreThanThereAreGivesAll() {
    // Given
    index.put(1, axis(0));
    index.put(Long.MAX_VALUE, axis(1));
    index.put(Long.MIN_VALUE, axis(2));

    // When
    List<Hit> hits = index.search(axis(0), 1000);

    // Then
    assertThat(hits).extracting(Hit::id).containsExactly(1L, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  @Test
  void anotherDimensionIsRefused() {
    // Given
    index.put(1, axis(0));

    // When / Then
    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.put(1, new float[DIMENSION - 1]))
        .withMessageContaining("23 numbers");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.search(new float[DIMENSION + 1], 1))
        .withMessageContaining("25 numbers");
    assertThat(index.search(axis(0), 1)).extracting(Hit::id).containsExactly(1L);
  }

  @Test
  void whatIsNoNumberIsRefused() {
    // Given
    index.put(1, axis(0));

    // When / Then
    for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> index.put(1, axis(4, bad)))
          .withMessageContaining("place 4");
      assertThatIllegalArgumentException().isThrownBy(() -> index.search(axis(4, bad), 1));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> index.search(axis(0), 0));
    assertThat(index.search(axis(0), 1).getFirst().similarity()).isEqualTo(1);
  }

  @Test
  void itKeepsACopy() {
    // Given
    float[] vector = axis(0);
    index.put(1, vector);

    // When
    vector[0] = -1;

    // Then
    assertThat(index.search(axis(0), 1).getFirst().similarity()).isEqualTo(1);
  }

  @Test
  void whatItFindsIsWhatComparingEachWouldFind() {
    // Given
    float[][] vectors = random(500);
    for (int id = 0; id < vectors.length; id++) {
      index.put(id, vectors[id]);
    }
    float[] query = random(1)[0];

    // When
    List<Hit> hits = index.search(query, 10);

    // Then
    List<Long> expected =
        IntStream.range(0, vectors.length)
            .boxed()
            .sorted((a, b) -> Double.compare(exact(query, vectors[b]), exact(query, vectors[a])))
            .limit(10)
            .map(Integer::longValue)
            .toList();
    assertThat(hits).extracting(Hit::id).containsExactlyElementsOf(expected);
  }

  @Test
  void manyReadWhileOneWrites() throws Exception {
    // Given
    float[][] vectors = random(200);
    Callable<Void> writer =
        () -> {
          for (int round = 0; round < 5; round++) {
            for (int id = 0; id < vectors.length; id++) {
              index.put(id, vectors[id]);
              if (id % 3 == 0) {
                index.remove(id);
              }
            }
          }
          return null;
        };
    Callable<Void> reader =
        () -> {
          for (int search = 0; search < 300; search++) {
            List<Hit> hits = index.search(vectors[search % vectors.length], 5);
            assertThat(hits).doesNotHaveDuplicates().isSortedAccordingTo(Nearest.ORDER);
          }
          return null;
        };

    // When
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<Void> done : threads.invokeAll(List.of(writer, reader, reader, reader))) {
        done.get();
      }
    }

    // Then
    assertThat(index.size()).isEqualTo(133);
  }

  @Test
  void aSnapshotHoldsAll() throws IOException {
    // Given
    float[][] vectors = random(50);
    for (int id = 0; id < vectors.length; id++) {
      index.put(1000L * id, vectors[id]);
    }
    index.remove(0);
    Path file = directory.resolve("index.snapshot");

    // When
    index.save(file);

    // Then
    try (MemoryIndex loaded = factory.load(file)) {
      assertThat(loaded.size()).isEqualTo(49);
      assertThat(loaded.search(vectors[7], 20)).isEqualTo(index.search(vectors[7], 20));
      loaded.put(7000, axis(0));
      assertThat(loaded.size()).isEqualTo(49);
    }
    assertThat(directory).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
  }

  @Test
  void aSnapshotOfNothingHoldsNothing() throws IOException {
    // Given
    Path file = directory.resolve("index.snapshot");

    // When
    index.save(file);

    // Then
    try (MemoryIndex loaded = factory.load(file)) {
      assertThat(loaded.size()).isZero();
    }
  }

  @Test
  void aDamagedSnapshotIsRecognised() throws IOException {
    // Given
    index.put(1, axis(0));
    index.put(2, axis(1));
    Path file = directory.resolve("index.snapshot");
    index.save(file);
    byte[] whole = Files.readAllBytes(file);

    // When / Then
    for (int length : new int[] {0, 3, 17, whole.length - 1}) {
      assertCorrupt(Files.write(file, Arrays.copyOf(whole, length)));
    }
    for (int place : new int[] {0, 5, 11, 15, 16, 40, whole.length - 1}) {
      byte[] changed = whole.clone();
      changed[place] ^= 0x10;
      assertCorrupt(Files.write(file, changed));
    }
    assertCorrupt(Files.writeString(file, "no snapshot at all, but longer than a header"));
  }

  @Test
  void aSnapshotThatWasInterruptedLeavesTheEarlierOne() throws IOException {
    // Given
    index.put(1, axis(0));
    Path file = directory.resolve("index.snapshot");
    index.save(file);
    Files.writeString(directory.resolve("index.snapshot.part"), "what a killed process left");

    // When
    try (MemoryIndex loaded = factory.load(file)) {
      loaded.put(2, axis(1));
      loaded.save(file);
    }

    // Then
    try (MemoryIndex again = factory.load(file)) {
      assertThat(again.size()).isEqualTo(2);
    }
  }

  @Test
  void afterTheEndNothingIsAnswered() {
    // Given
    index.put(1, axis(0));

    // When
    index.close();

    // Then
    index.close();
    assertThatIllegalStateException().isThrownBy(() -> index.search(axis(0), 1));
    assertThatIllegalStateException().isThrownBy(() -> index.put(1, axis(0)));
    assertThatIllegalStateException().isThrownBy(index::size);
    assertThat(index.name()).isEqualTo(factory.name());
  }

  private void assertCorrupt(Path file) {
    assertThatThrownBy(() -> factory.load(file))
        .isInstanceOf(CorruptSnapshotException.class)
        .hasMessageContaining(file.toString());
  }

  private static double exact(float[] left, float[] right) {
    return IntStream.range(0, left.length).mapToDouble(i -> (double) left[i] * right[i]).sum();
  }

  static float[] axis(int place) {
    return axis(place, 1);
  }

  private static float[] axis(int place, float value) {
    float[] vector = new float[DIMENSION];
    vector[place] = value;
    return vector;
  }

  private static float[] axis(int first, float value, int second, float other) {
    float[] vector = axis(first, value);
    vector[second] = other;
    return vector;
  }

  private static float[][] random(int count) {
    Random random = new Random(count);
    float[][] vectors = new float[count][DIMENSION];
    for (float[] vector : vectors) {
      for (int place = 0; place < DIMENSION; place++) {
        vector[place] = (float) random.nextGaussian();
      }
    }
    return vectors;
  }
}
