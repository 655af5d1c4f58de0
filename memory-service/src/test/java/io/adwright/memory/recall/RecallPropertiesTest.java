package io.adwright.memory.recall;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningContext;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.RecalledLearning;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RecallPropertiesTest {
  private static final RecallPolicy POLICY = RecallPolicy.standard();

  @Property(tries = 300)
  void recallsAreFewRankedUsableAndTheTenantsOwn(
      @ForAll("memories") List<Learning> memory, @ForAll("diagnoses") Diagnosis diagnosis) {
    // Given
    Map<String, Learning> usable =
        memory.stream()
            .filter(it -> it.getTenantId().equals(Situations.TENANT))
            .filter(it -> isUsable(it.getValidity()))
            .collect(Collectors.toMap(Learning::getLearningId, Function.identity()));

    // When
    List<RecalledLearning> recalled = recall(memory, diagnosis).getLearnings();

    // Then
    assertThat(recalled).hasSizeLessThanOrEqualTo(POLICY.limit());
    assertThat(recalled).allMatch(it -> usable.containsKey(it.getLearningId()));
    assertThat(recalled).extracting(RecalledLearning::getLearningId).doesNotHaveDuplicates();
    assertThat(recalled).allMatch(it -> it.getScore() > 0 && it.getScore() <= 1);
    assertThat(recalled)
        .extracting(RecalledLearning::getScore)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Property(tries = 200)
  void theOrderInWhichThingsWereLearntAndRepetitionsDoNotMatter(
      @ForAll("memories") List<Learning> memory, @ForAll("diagnoses") Diagnosis diagnosis) {
    // Given
    List<Learning> reversedTwice =
        Stream.concat(memory.reversed().stream(), memory.stream()).toList();

    // When
    Recall other = recall(reversedTwice, diagnosis);

    // Then
    assertThat(other).isEqualTo(recall(memory, diagnosis));
  }

  private static Recall recall(List<Learning> memory, Diagnosis diagnosis) {
    var index = new LexicalIndex();
    memory.forEach(index::put);
    return new Recaller(index, POLICY).recall(diagnosis, Situations.CONTEXT);
  }

  private static boolean isUsable(LearningValidity validity) {
    return Set.of(LearningValidity.CANDIDATE, LearningValidity.VALIDATED).contains(validity);
  }

  @Provide
  Arbitrary<List<Learning>> memories() {
    return learnings().list().ofMaxSize(12).uniqueElements(Learning::getLearningId);
  }

  @Provide
  Arbitrary<Diagnosis> diagnoses() {
    return Combinators.combine(
            Arbitraries.of(FindingCode.class),
            Arbitraries.of(FindingCode.class),
            Arbitraries.strings().ofMaxLength(60))
        .as(
            (one, other, vertical) ->
                Situations.diagnosis(Situations.campaign().setVertical(vertical), one, other));
  }

  private static Arbitrary<Learning> learnings() {
    Arbitrary<String> texts =
        Arbitraries.of("raise the daily budget", "ads wear out", "low roas", "budget limited 予算")
            .list()
            .ofMaxSize(4)
            .map(parts -> String.join(" ", parts));
    return Combinators.combine(
            Arbitraries.integers().between(1, 1_000).map(i -> "l-" + i),
            texts,
            situations(),
            Arbitraries.of(LearningValidity.class),
            Arbitraries.of(Situations.TENANT, "rival"),
            Arbitraries.integers().between(-30, 2_000))
        .as(
            (id, text, situation, validity, tenant, age) ->
                Learnings.learning(id, text)
                    .setAppliesTo(situation)
                    .setValidity(validity)
                    .setTenantId(tenant)
                    .setLearnedAt(Situations.AS_OF.minus(Duration.ofDays(age)))
                    .build());
  }

  private static Arbitrary<LearningContext> situations() {
    return Combinators.combine(
            Arbitraries.of(Platform.class).injectNull(0.4),
            Arbitraries.of(Objective.class).injectNull(0.4),
            Arbitraries.of(FindingCode.class).injectNull(0.4),
            Arbitraries.of(ActionKind.class).injectNull(0.4))
        .as(
            (platform, objective, finding, action) ->
                LearningContext.newBuilder()
                    .setPlatform(platform)
                    .setObjective(objective)
                    .setFinding(finding)
                    .setAction(action)
                    .build());
  }
}
