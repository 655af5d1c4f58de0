package io.adwright.memory.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.RecalledLearning;
import io.adwright.memory.embedding.Embedder;
import io.adwright.memory.embedding.EmbedderLoader;
import io.adwright.memory.embedding.Precision;
import io.adwright.memory.engine.EngineState;
import io.adwright.memory.index.IndexChoice;
import io.adwright.memory.recall.RecallPolicy;
import io.adwright.memory.recall.Recaller;
import io.adwright.memory.recall.Situations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The first run: what the playbook says to every finding. */
class PlaybookRecallTest {
  private static final Set<FindingCode> FINDINGS =
      EnumSet.complementOf(EnumSet.of(FindingCode.OTHER));

  private final Library library = new Library(Playbook.shipped(), Optional::empty, Optional::empty);

  @Test
  void bySharedWordsTheFirstEntryIsAboutTheFinding() {
    // Given no engine

    // When
    Map<FindingCode, FindingCode> first = firstRecalled();

    // Then
    assertThat(first).containsOnlyKeys(FINDINGS);
    assertThat(first).allSatisfy((finding, about) -> assertThat(about).isEqualTo(finding));
  }

  @Test
  void byMeaningTheFirstEntryIsAboutTheFinding() throws IOException {
    // Given
    Path home = Path.of(System.getProperty("adwright.model.home", "target/model"));
    Embedder embedder =
        new EmbedderLoader(home, Precision.ofThisMachine(), Optional.empty()).load(_ -> {});
    var indexes = IndexChoice.of(Path.of("no-such-library.so"), embedder.dimension()).indexes();
    library.searchByMeaning(new EngineState.Ready(embedder, indexes));

    // When
    Map<FindingCode, FindingCode> first = firstRecalled();

    // Then
    assertThat(first).containsOnlyKeys(FINDINGS);
    assertThat(first).allSatisfy((finding, about) -> assertThat(about).isEqualTo(finding));
  }

  private Map<FindingCode, FindingCode> firstRecalled() {
    var recaller = new Recaller(library, RecallPolicy.standard());
    Map<FindingCode, FindingCode> first = new EnumMap<>(FindingCode.class);
    for (FindingCode finding : FINDINGS) {
      Diagnosis diagnosis = Situations.diagnosis(Situations.campaign(), finding);
      recaller.recall(diagnosis, Situations.CONTEXT).getLearnings().stream()
          .findFirst()
          .map(RecalledLearning::getAppliesTo)
          .flatMap(context -> context.getFinding())
          .ifPresent(about -> first.put(finding, about));
    }
    return first;
  }
}
