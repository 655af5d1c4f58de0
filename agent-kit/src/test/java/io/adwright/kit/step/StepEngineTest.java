package io.adwright.kit.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Provenance;
import io.adwright.contracts.event.StepSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;
import org.assertj.core.api.AssertionsForClassTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StepEngineTest {
  private final AtomicInteger reasoned = new AtomicInteger();
  private final MapCache cache = new MapCache();
  private final StepEngine engine = new StepEngine(cache);
  private final Step<CampaignMetrics, Diagnosis> step = Echo.step(reasoned::incrementAndGet);

  @Test
  void anEqualInputOfAnotherRunIsAnsweredByTheEarlierOutput() {
    // Given
    Diagnosis first = run(step, Echo.metrics("run-1", "Shoes"));

    // When
    Diagnosis second = run(step, Echo.metrics("run-2", "Shoes"));

    // Then
    assertThat(reasoned).hasValue(1);
    assertThat(second.getProvenance().getSource()).isEqualTo(StepSource.CACHE);
    assertThat(second.getProvenance().getOrigin()).isEqualTo(StepSource.RULES);
    assertThat(second.getContext().getCorrelationId()).isEqualTo("run-2");
    assertThat(second.getContext().getEventId()).isNotEqualTo(first.getContext().getEventId());
    assertThat(second.getExplanation()).isEqualTo(first.getExplanation());
    assertThat(second.getFindings()).isEqualTo(first.getFindings());
  }

  @Test
  void whatAnOutputCarriesOfItsInputIsOfTheRunThatItAnswers() {
    // Given
    Step<CampaignMetrics, Diagnosis> carrying =
        step.carrying(
            (output, input) ->
                Diagnosis.newBuilder(output).setExplanation(Echo.correlationId(input)).build());
    run(carrying, Echo.metrics("run-1", "Shoes"));

    // When
    Diagnosis second = run(carrying, Echo.metrics("run-2", "Shoes"));

    // Then
    assertThat(second.getExplanation()).isEqualTo("run-2");
  }

  static Stream<Step<CampaignMetrics, Diagnosis>> stepsThatDifferInOnePoint() {
    Step<CampaignMetrics, Diagnosis> step = Echo.step(() -> 0);
    return Stream.of(
        step.under(() -> "another policy"),
        step.improvedBy(new FakeImprover("another model", StepSource.LLM, null)),
        new Step<>(
            step.agent(),
            "echo-2",
            step.context(),
            step.campaign(),
            step.rules(),
            step.policy(),
            step.improver(),
            step.carry(),
            step.reuse()));
  }

  @ParameterizedTest
  @MethodSource("stepsThatDifferInOnePoint")
  void anotherVersionModelOrPolicyIsCachedApart(Step<CampaignMetrics, Diagnosis> other) {
    // Given
    run(step, Echo.metrics("run-1", "Shoes"));

    // When
    Diagnosis answer = run(other, Echo.metrics("run-2", "Shoes"));

    // Then
    assertThat(answer.getProvenance().getSource()).isNotEqualTo(StepSource.CACHE);
  }

  @Test
  void anotherTenantsEqualCampaignIsCachedApart() {
    // Given
    run(step, Echo.metrics("run-1", "Shoes"));
    CampaignMetrics foreign = Echo.metricsOf("other", "run-2", "Shoes");

    // When
    Diagnosis answer = run(step, foreign);

    // Then
    assertThat(answer.getProvenance().getSource()).isEqualTo(StepSource.RULES);
  }

  @Test
  void aFallbackIsNotKept() {
    // Given
    var failing = step.improvedBy(new FakeImprover("phi3", StepSource.FALLBACK, "LLM_TIMEOUT"));
    run(failing, Echo.metrics("run-1", "Shoes"));

    // When
    Diagnosis second = run(failing, Echo.metrics("run-2", "Shoes"));

    // Then
    assertThat(reasoned).hasValue(2);
    assertThat(second.getProvenance().getSource()).isEqualTo(StepSource.FALLBACK);
    assertThat(cache.size()).isZero();
  }

  @Test
  void aDegradedOutputIsNotKeptWhereAModelWouldHaveBeenAsked() {
    // Given
    var degraded = step.improvedBy(new FakeImprover("phi3", StepSource.RULES, "LLM_ABSENT"));

    // When
    run(degraded, Echo.metrics("run-1", "Shoes"));

    // Then
    assertThat(cache.size()).isZero();
  }

  @Test
  void aModelsAnswerThatIsUsedAgainCostsNoTokens() {
    // Given
    var asking = step.improvedBy(new FakeImprover("phi3", StepSource.LLM, null));
    Diagnosis first = run(asking, Echo.metrics("run-1", "Shoes"));

    // When
    Diagnosis second = run(asking, Echo.metrics("run-2", "Shoes"));

    // Then
    assertThat(first.getProvenance().getTokensOut()).contains(50L);
    assertThat(second.getProvenance().getTokensOut()).isEmpty();
    assertThat(second.getProvenance().getOrigin()).isEqualTo(StepSource.LLM);
    assertThat(second.getProvenance().getModel()).contains("phi3");
  }

  @Test
  void anActionIsNeverAnsweredFromTheCache() {
    // Given
    run(step.acting(), Echo.metrics("run-1", "Shoes"));

    // When
    run(step.acting(), Echo.metrics("run-2", "Shoes"));

    // Then
    assertThat(reasoned).hasValue(2);
  }

  @Test
  void aFailureIsNotKept() {
    // Given
    var broken = new AtomicReference<>("broken");
    Step<CampaignMetrics, Diagnosis> moody =
        Echo.step(
            () -> {
              if (broken.getAndSet(null) != null) {
                throw new IllegalStateException("not today");
              }
              return 0;
            });
    AssertionsForClassTypes.assertThatThrownBy(() -> run(moody, Echo.metrics("run-1", "Shoes")))
        .hasMessage("not today");

    // When
    Diagnosis second = run(moody, Echo.metrics("run-2", "Shoes"));

    // Then
    assertThat(second.getProvenance().getSource()).isEqualTo(StepSource.RULES);
  }

  @Test
  void equalInputsAtOneTimeAreReasonedOverOnce() throws Exception {
    // Given
    int runs = 8;
    var barrier = new CyclicBarrier(runs);
    Callable<Diagnosis> one =
        () -> {
          barrier.await();
          return run(step, Echo.metrics("run", "Shoes"));
        };

    // When
    List<Future<Diagnosis>> answers;
    try (var threads = Executors.newFixedThreadPool(runs)) {
      answers = threads.invokeAll(IntStream.range(0, runs).mapToObj(i -> one).toList());
    }

    // Then
    assertThat(reasoned).hasValue(1);
    assertThat(answers)
        .extracting(Future::resultNow)
        .filteredOn(answer -> answer.getProvenance().getSource() == StepSource.CACHE)
        .hasSize(runs - 1);
  }

  private Diagnosis run(Step<CampaignMetrics, Diagnosis> with, CampaignMetrics input) {
    StepScope scope = with.scope(input);
    EventContext context = EventContexts.output(scope.cause(), scope.agent(), Echo.AS_OF);
    return engine.run(with, input, scope, context);
  }

  /** What the application's cache promises, without the application. */
  private static final class MapCache implements StepCache {
    private final ConcurrentHashMap<String, FrozenEvent<?>> kept = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("unchecked") // one key leads to outputs of one step
    public <O extends SpecificRecordBase> FrozenEvent<O> get(
        String key, Supplier<FrozenEvent<O>> compute) {
      return (FrozenEvent<O>) kept.computeIfAbsent(key, missing -> compute.get());
    }

    int size() {
      return kept.size();
    }
  }

  /** Improves nothing, and says that it did, or why not. */
  private record FakeImprover(String asked, StepSource source, @Nullable String degraded)
      implements Improver<CampaignMetrics, Diagnosis> {
    @Override
    public Improved<Diagnosis> improve(CampaignMetrics input, Diagnosis byRules, StepScope scope) {
      return new Improved<>(
          byRules,
          Provenance.newBuilder(byRules.getProvenance())
              .setSource(source)
              .setOrigin(source)
              .setModel(asked)
              .setTokensIn(100L)
              .setTokensOut(50L)
              .setDegradedBecause(degraded)
              .build());
    }

    @Override
    public Optional<String> asks() {
      return Optional.of(asked);
    }
  }
}
