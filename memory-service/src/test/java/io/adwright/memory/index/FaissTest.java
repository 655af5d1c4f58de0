package io.adwright.memory.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Runs where FAISS was built; elsewhere it is counted as skipped. */
@WithFaiss
final class FaissTest extends MemoryIndexContract {
  @Override
  MemoryIndexFactory factory() {
    return IndexChoice.of(Indexes.FAISS_LIBRARY, DIMENSION).indexes();
  }

  @Test
  void itIsFaissThatAnswers() {
    // When
    IndexChoice choice = IndexChoice.of(Indexes.FAISS_LIBRARY, DIMENSION);

    // Then
    assertThat(choice.fallbackBecause()).isEmpty();
    assertThat(choice.indexes().name()).startsWith("faiss").endsWith("/IDMap2,Flat");
  }
}
