package io.adwright.memory.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.Outcome;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.memory.recall.Situations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However outcomes come, the same is learnt. */
class OutcomeOrderTest {

  @Property(tries = 200)
  void repeatedReorderedAndRestatedOutcomesGiveTheSameLearnings(
      @ForAll("outcomes") List<Outcome> outcomes, @ForAll long seed) {
    // Given
    List<Outcome> muddled = new ArrayList<>(outcomes);
    muddled.addAll(outcomes.subList(0, outcomes.size() / 2));
    Collections.shuffle(muddled, new Random(seed));

    // When
    Map<String, Learning> learnt = learn(muddled);

    // Then
    assertThat(learnt).isEqualTo(learn(outcomes));
  }

  @Property(tries = 200)
  void twoReplicasThatWroteAtTheSameTimeEndWithTheSame(
      @ForAll("outcomes") List<Outcome> outcomes, @ForAll long seed) {
    // Given: each replica learnt its half, and neither knew of the other
    var random = new Random(seed);
    Map<Boolean, List<Outcome>> halves =
        outcomes.stream().collect(Collectors.partitioningBy(one -> random.nextBoolean()));
    Collection<Learning> some = book(halves.get(true)).all();
    Collection<Learning> others = book(halves.get(false)).all();

    // When: both are read from the topic, in either order
    Map<String, Learning> read = read(some, others);
    Map<String, Learning> readOtherwise = read(others, some);

    // Then
    assertThat(read).isEqualTo(readOtherwise).isEqualTo(learn(outcomes));
  }

  private static Map<String, Learning> read(
      Collection<Learning> first, Collection<Learning> second) {
    var book = new LearningBook();
    first.forEach(learning -> book.read(LearningName.of(learning).key(), learning));
    second.forEach(learning -> book.read(LearningName.of(learning).key(), learning));
    return content(book);
  }

  private static Map<String, Learning> learn(List<Outcome> outcomes) {
    return content(book(outcomes));
  }

  private static LearningBook book(List<Outcome> outcomes) {
    var book = new LearningBook();
    for (Outcome outcome : outcomes) {
      LearningName name = OutcomeLearner.nameOf(outcome).orElseThrow();
      OutcomeLearner.learn(book.find(name), outcome).ifPresent(book::accept);
    }
    return book;
  }

  /** What caused the last record differs, and may. */
  private static Map<String, Learning> content(LearningBook book) {
    var nobody =
        EventContext.newBuilder(Situations.CONTEXT).setEventId("").setCausationId(null).build();
    return book.all().stream()
        .map(learning -> Learning.newBuilder(learning).setContext(nobody).build())
        .collect(Collectors.toMap(Learning::getLearningId, Function.identity()));
  }

  @Provide
  Arbitrary<List<Outcome>> outcomes() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 6),
            Arbitraries.of(OutcomeVerdict.class),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of("Shoes", "Hats"))
        .as(
            (number, verdict, restatement, vertical) ->
                Outcomes.raisedBudget(
                        vertical + number,
                        verdict,
                        number,
                        Situations.campaign().setVertical(vertical).build())
                    .setRestatement(restatement)
                    .build())
        .list()
        .ofMaxSize(20)
        .map(OutcomeOrderTest::oneOfEachStatement);
  }

  /** A restatement number is given once; the evaluator does not contradict itself. */
  private static List<Outcome> oneOfEachStatement(List<Outcome> outcomes) {
    return List.copyOf(
        outcomes.stream()
            .collect(
                Collectors.toMap(
                    one -> one.getOutcomeId() + "/" + one.getRestatement(),
                    Function.identity(),
                    (one, other) -> one))
            .values());
  }
}
