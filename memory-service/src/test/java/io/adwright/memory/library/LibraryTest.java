package io.adwright.memory.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningOrigin;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.contracts.event.LearningVector;
import io.adwright.memory.learning.LearningName;
import io.adwright.memory.learning.OperatorLearnings;
import io.adwright.memory.recall.LearningSearch.Hit;
import io.adwright.memory.recall.Learnings;
import io.adwright.memory.recall.Situations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibraryTest {
  private static final String QUESTION = "the daily budget runs out";
  private static final String KEY = "acme/l-1";

  private final WordEmbedder embedder = new WordEmbedder("words/1");
  private final Library library = library(List.of());

  @Test
  void searchesBySharedWordsUntilThereIsAnEngineAndSaysSo() {
    // Given
    library.read(KEY, budget("l-1"));
    Optional<String> before = library.degradedBecause();

    // When
    library.searchByMeaning(embedder.engine());

    // Then
    assertThat(before).contains("NO_ENGINE");
    assertThat(library.degradedBecause()).isEmpty();
    assertThat(library.name()).contains("words/1");
    assertThat(found(Situations.TENANT)).containsExactly("l-1");
  }

  @Test
  void aVectorThatCameWithALearningIsUsedAndOneOfAnotherEmbedderIsNot() {
    // Given
    library.searchByMeaning(embedder.engine());
    Learning own = new Vectors(embedder).complete(budget("own"));
    var foreign =
        LearningVector.newBuilder(own.getVector().orElseThrow()).setEmbedderId("words/2").build();
    int made = embedder.made();

    // When
    library.read("acme/own", own);
    int madeForOwn = embedder.made() - made;
    library.read("acme/foreign", with("foreign", foreign));

    // Then
    assertThat(madeForOwn).isZero();
    assertThat(embedder.made() - made).isEqualTo(1);
    assertThat(library.state().get("acme/foreign").getVector().orElseThrow().getEmbedderId())
        .isEqualTo("words/1");
  }

  @Test
  void aVectorThatIsNoneIsMadeAnew() {
    // Given
    library.searchByMeaning(embedder.engine());
    var senseless =
        LearningVector.newBuilder().setEmbedderId("words/1").setValues(List.of(Float.NaN)).build();

    // When
    library.read(KEY, with("l-1", senseless));

    // Then
    assertThat(found(Situations.TENANT)).containsExactly("l-1");
  }

  @Test
  void learningsThatWereThereBeforeTheEngineKeepWhatItMadeForThem() {
    // Given
    library.read(KEY, budget("l-1"));
    library.searchByMeaning(embedder.engine());
    int made = embedder.made();

    // When: the state goes into a snapshot, and out again after a restart
    Library restarted = library(List.of());
    library.state().forEach(restarted::read);
    restarted.searchByMeaning(embedder.engine());

    // Then
    assertThat(embedder.made()).isEqualTo(made);
    assertThat(restarted.size()).isEqualTo(1);
  }

  @Test
  void everyTenantSeesThePlaybookUntilAnOperatorOfItTakesAnEntryBack() {
    // Given
    Library known = library(List.of(budget("pb-1"), budget("pb-2")));
    known.searchByMeaning(embedder.engine());
    var name = new LearningName(Situations.TENANT, "pb-1");
    Learning entry = known.find(name).orElseThrow();

    // When
    known.read(name.key(), OperatorLearnings.recall(entry, "ana", "not here", Instant.EPOCH));

    // Then
    assertThat(found(known, Situations.TENANT)).containsExactly("pb-2");
    assertThat(found(known, "rival")).containsExactly("pb-1", "pb-2");
    assertThat(known.find(name).map(Learning::getValidity)).contains(LearningValidity.RECALLED);
    assertThat(known.all(Situations.TENANT)).hasSize(2);
  }

  @Test
  void aTombstoneForgetsAndAPlaybookEntryComesBackByIt() {
    // Given
    Library known = library(List.of(budget("pb-1")));
    known.read("acme/l-1", budget("l-1"));
    var name = new LearningName(Situations.TENANT, "pb-1");
    known.read(
        name.key(),
        OperatorLearnings.recall(known.find(name).orElseThrow(), "ana", "no", Instant.EPOCH));

    // When
    known.forget("acme/l-1");
    known.forget(name.key());

    // Then
    assertThat(found(known, Situations.TENANT)).containsExactly("pb-1");
    assertThat(known.forget("acme/never-there")).isFalse();
  }

  @Test
  void theShippedPlaybookHasASourceForEveryEntryAndNothingMeasured() {
    // Given nothing else

    // When
    List<Learning> entries = Playbook.shipped();

    // Then
    assertThat(entries).hasSizeBetween(20, 40);
    assertThat(entries)
        .allSatisfy(
            entry -> {
              assertThat(entry.getEvidence()).isNotBlank();
              assertThat(entry.getOrigin()).isEqualTo(LearningOrigin.PLAYBOOK);
              assertThat(entry.getEffect()).isEmpty();
              assertThat(entry.getAppliesTo().getFinding()).isPresent();
            });
  }

  private List<String> found(String tenant) {
    return found(library, tenant);
  }

  private static List<String> found(Library searched, String tenant) {
    return searched.search(tenant, QUESTION, 10).stream()
        .map(Hit::learning)
        .peek(learning -> assertThat(learning.getTenantId()).isEqualTo(tenant))
        .map(Learning::getLearningId)
        .toList();
  }

  private static Library library(List<Learning> playbook) {
    return new Library(playbook, Optional::empty, () -> Optional.of("NO_ENGINE"));
  }

  private static Learning with(String id, LearningVector vector) {
    return Learning.newBuilder(budget(id)).setVector(vector).build();
  }

  private static Learning budget(String id) {
    return Learnings.learning(id, "Raise it when the daily budget runs out.").build();
  }
}
