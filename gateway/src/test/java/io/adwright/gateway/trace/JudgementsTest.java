package io.adwright.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Outcome;
import io.adwright.contracts.event.OutcomeVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgementsTest {
  private static final SampleRun RUN = SampleRun.of("run");

  @Test
  void anOutcomeIsFoundByItsAction() {
    // Given
    Outcome outcome = RUN.outcome(OutcomeVerdict.IMPROVED);

    // When
    Trace trace = RUN.trace().with(new TraceEvent.OutcomeSeen(outcome));

    // Then
    assertThat(trace.outcomes()).containsOnlyKeys("action-run").containsValue(outcome);
  }

  @Test
  void aRestatementHoldsThoughItComesFirst() {
    // Given
    Outcome first = RUN.outcome("action-run", OutcomeVerdict.INSUFFICIENT, 0);
    Outcome restated = RUN.outcome("action-run", OutcomeVerdict.WORSENED, 1);

    // When
    Judgements judgements = Judgements.NONE.with(restated).with(first);

    // Then
    assertThat(judgements).isEqualTo(Judgements.NONE.with(first).with(restated));
    assertThat(judgements.byAction().get("action-run").read()).isEqualTo(restated);
  }

  @Test
  void whatAnActionLedToIsNoProgressOfItsRun() {
    // Given
    Trace unfinished = Trace.of(new TraceEvent.DiagnosisSeen(RUN.diagnosis()));
    Instant progress = unfinished.lastProgressAt();

    // When
    Trace judged =
        unfinished.with(new TraceEvent.OutcomeSeen(RUN.outcome(OutcomeVerdict.NO_EFFECT)));

    // Then
    assertThat(judged.lastProgressAt()).isEqualTo(progress);
    assertThat(judged.startedAt()).isEqualTo(unfinished.startedAt());
  }

  @Test
  void anOutcomeWhoseRunIsForgottenIsATraceOfItsOwn() {
    // Given
    Outcome outcome = RUN.outcome(OutcomeVerdict.IMPROVED);

    // When
    Trace trace = Trace.of(new TraceEvent.OutcomeSeen(outcome));

    // Then
    assertThat(trace.startedAt()).isEqualTo(outcome.getContext().getOccurredAt());
    assertThat(trace.status(Instant.MIN).kind()).isEqualTo(TraceStatus.Kind.RUNNING);
  }

  @Test
  void aPublisherThatGivesEveryOutcomeOneRunDoesNotFillTheMemory() {
    // Given
    List<Outcome> flood =
        IntStream.range(0, 3 * Judgements.MOST)
            .mapToObj(n -> RUN.outcome("action-" + n, OutcomeVerdict.IMPROVED, 0))
            .toList();
    List<Outcome> otherOrder = new ArrayList<>(flood);
    Collections.shuffle(otherOrder, new Random(3));

    // When
    Judgements judgements = fold(flood);

    // Then
    assertThat(judgements.byAction()).hasSize(Judgements.MOST);
    assertThat(fold(otherOrder)).isEqualTo(judgements);
  }

  private static Judgements fold(List<Outcome> outcomes) {
    Judgements judgements = Judgements.NONE;
    for (Outcome outcome : outcomes) {
      judgements = judgements.with(outcome);
    }
    return judgements;
  }
}
