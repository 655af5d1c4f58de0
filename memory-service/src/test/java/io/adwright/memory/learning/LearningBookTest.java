package io.adwright.memory.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.contracts.event.LearningVector;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.memory.recall.Learnings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LearningBookTest {
  private final LearningBook book = new LearningBook();

  @Test
  void whatTwoReplicasWroteAtATimeIsJoinedAndSaidAgainUntilTheTopicHasIt() {
    // Given: neither knew of the other, and the later record lacks the earlier one's outcome
    Learning one = learnt("o-1", 0);
    Learning other = learnt("o-2", 1);
    String key = LearningName.of(one).key();
    book.read(key, one);

    // When
    Learning joined = book.read(key, other);

    // Then
    assertThat(joined.getSupport()).hasSize(2);
    assertThat(joined.getValidity()).isEqualTo(LearningValidity.VALIDATED);
    assertThat(book.unsaid()).containsExactly(joined);
    book.read(key, joined);
    assertThat(book.unsaid()).isEmpty();
  }

  @Test
  void aRecallIsNotUndoneByAReplicaThatHadNotReadIt() {
    // Given
    Learning known = learnt("o-1", 0);
    String key = LearningName.of(known).key();
    book.read(key, OperatorLearnings.recall(known, "ana", "a sale ran", Instant.EPOCH));

    // When
    Learning after = book.read(key, known);

    // Then
    assertThat(after.getValidity()).isEqualTo(LearningValidity.RECALLED);
    assertThat(book.unsaid()).containsExactly(after);
  }

  @Test
  void aVectorIsKeptAsLongAsTheTextIsTheSame() {
    // Given
    var vector = LearningVector.newBuilder().setEmbedderId("e").setValues(List.of(1f)).build();
    Learning note = Learnings.learning("l-1", "The same.").build();
    book.read("k", Learning.newBuilder(note).setVector(vector).build());

    // When
    Optional<LearningVector> same = book.read("k", note).getVector();
    Optional<LearningVector> changed =
        book.read("k", Learning.newBuilder(note).setText("Changed.").build()).getVector();

    // Then
    assertThat(same).contains(vector);
    assertThat(changed).isEmpty();
  }

  @Test
  void aTombstoneIsAFreshStart() {
    // Given
    Learning known = learnt("o-1", 0);
    String key = LearningName.of(known).key();
    book.read(key, known);

    // When
    Optional<LearningName> forgotten = book.forget(key);

    // Then
    assertThat(forgotten).contains(LearningName.of(known));
    assertThat(book.size()).isZero();
    assertThat(book.read(key, learnt("o-2", 1)).getSupport()).hasSize(1);
  }

  private static Learning learnt(String outcomeId, int day) {
    return OutcomeLearner.learn(
            Optional.empty(),
            Outcomes.raisedBudget(outcomeId, OutcomeVerdict.IMPROVED, day).build())
        .orElseThrow();
  }
}
