package io.adwright.memory.recall;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Learning;
import io.adwright.memory.recall.LearningSearch.Hit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every index must do. */
public abstract class LearningIndexContract {
  private static final String QUESTION = "daily budget runs out";

  private final LearningIndex index = emptyIndex();

  /** Returns a new index without anything in it. */
  protected abstract LearningIndex emptyIndex();

  @Test
  void allWorksWhenEmpty() {
    // Given an empty index

    // When
    index.remove("acme", "l-1");

    // Then
    assertThat(index.search("acme", QUESTION, 10)).isEmpty();
    assertThat(index.size()).isZero();
    assertThat(index.name()).isNotBlank();
  }

  @Test
  void theSameTextIsNearest() {
    // Given
    index.put(of("far", "audience sees creatives too often"));
    index.put(of("near", QUESTION));

    // When
    List<Hit> hits = index.search(Situations.TENANT, QUESTION, 10);

    // Then
    assertThat(hits.getFirst().learning().getLearningId()).isEqualTo("near");
    assertThat(hits).extracting(Hit::similarity).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void aLaterVersionReplacesAnEarlierOne() {
    // Given
    index.put(of("l-1", "daily budget runs out"));

    // When
    index.put(of("l-1", "daily budget is spent by noon"));

    // Then
    assertThat(index.size()).isEqualTo(1);
    assertThat(index.search(Situations.TENANT, "budget spent by noon", 10))
        .extracting(hit -> hit.learning().getText())
        .containsExactly("daily budget is spent by noon");
  }

  @Test
  void whatWasRemovedIsNotFound() {
    // Given
    index.put(of("l-1", QUESTION));
    index.put(of("l-2", QUESTION));

    // When
    index.remove(Situations.TENANT, "l-1");

    // Then
    assertThat(ids(index.search(Situations.TENANT, QUESTION, 10))).containsExactly("l-2");
  }

  @Test
  void oneTenantNeverSeesNorReplacesNorRemovesLearningsOfAnother() {
    // Given
    index.put(of("l-1", QUESTION));
    index.put(Learnings.learning("l-1", QUESTION + " elsewhere").setTenantId("rival").build());

    // When
    index.remove("rival", "l-1");

    // Then
    assertThat(ids(index.search(Situations.TENANT, QUESTION, 10))).containsExactly("l-1");
    assertThat(index.search("rival", QUESTION, 10)).isEmpty();
  }

  @Test
  void noMoreHitsThanAskedForAndEquallyNearOnesInOrderOfTheirIds() {
    // Given
    IntStream.rangeClosed(1, 9).forEach(i -> index.put(of("l-" + (10 - i), QUESTION)));

    // When
    List<Hit> hits = index.search(Situations.TENANT, QUESTION, 3);

    // Then
    assertThat(ids(hits)).containsExactly("l-1", "l-2", "l-3");
  }

  @Test
  void readersAreNotDisturbedByAWriter() {
    // Given
    index.put(of("always", QUESTION));
    var writer =
        CompletableFuture.runAsync(
            () ->
                IntStream.range(0, 2_000)
                    .forEach(
                        i -> {
                          index.put(of("w-" + i % 20, QUESTION + " today"));
                          index.remove(Situations.TENANT, "w-" + (i + 7) % 20);
                        }));

    // When
    boolean alwaysThere =
        IntStream.range(0, 500)
            .allMatch(_ -> ids(index.search(Situations.TENANT, QUESTION, 1)).contains("always"));

    // Then
    assertThat(writer.orTimeout(30, TimeUnit.SECONDS)).succeedsWithin(Duration.ofSeconds(30));
    assertThat(alwaysThere).isTrue();
  }

  private static Learning of(String id, String text) {
    return Learnings.learning(id, text).build();
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.learning().getLearningId()).toList();
  }
}
