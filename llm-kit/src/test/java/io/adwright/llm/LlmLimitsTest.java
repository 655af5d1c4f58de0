package io.adwright.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.StepSource;
import io.adwright.kit.step.Improver;
import io.adwright.llm.detect.Sighting;
import io.adwright.llm.stream.TokenStreams;
import io.adwright.llm.stub.OllamaStub;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Budget, circuit breaker, bulkhead and context: past a limit the model is not asked. */
@QuarkusTest
@QuarkusTestResource(OllamaStub.class)
class LlmLimitsTest {
  OllamaStub ollama;
  @Inject TokenStreams streams;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final CampaignMetrics metrics = Given.metrics("limits", "c", "Shoes");
  private final Diagnosis byRules = Given.diagnosis(metrics);

  @BeforeEach
  void begin() {
    ollama.reset();
    ollama.answers(Given.GOOD);
  }

  @Test
  void pastItsBudgetAnAccountIsServedByRules() {
    // Given
    var improver = improver(Map.of("adwright.llm.budget.calls-per-hour", "2"));
    improve(improver);
    improve(improver);

    // When
    var improved = improve(improver);

    // Then
    assertThat(improved.output()).isSameAs(byRules);
    assertThat(improved.provenance().getSource()).isEqualTo(StepSource.FALLBACK);
    assertThat(improved.provenance().getDegradedBecause()).contains("LLM_BUDGET");
    assertThat(ollama.chats()).hasSize(2);
    assertThat(calls("llm_budget")).isEqualTo(1);
  }

  @Test
  void tokensOfRefusedAnswersCountAgainstTheBudget() {
    // Given
    ollama.answers("{}");
    var improver =
        improver(Map.of("adwright.llm.budget.tokens-per-day", "" + 2 * OllamaStub.TOKENS_IN));
    improve(improver);

    // When
    var improved = improve(improver);

    // Then
    assertThat(improved.provenance().getDegradedBecause()).contains("LLM_BUDGET");
    assertThat(ollama.chats()).hasSize(2);
    assertThat(calls("llm_invalid_answer")).isEqualTo(2);
  }

  @Test
  void aSecondAttemptNeedsBudgetToo() {
    // Given
    ollama.answers("{}");
    var improver = improver(Map.of("adwright.llm.budget.calls-per-day", "1"));

    // When
    var improved = improve(improver);

    // Then
    assertThat(improved.provenance().getDegradedBecause()).contains("LLM_INVALID_ANSWER");
    assertThat(ollama.chats()).hasSize(1);
  }

  @Test
  void aModelThatKeepsFailingIsLeftAlone() {
    // Given
    Trouble.ERROR_500.stub.accept(ollama);
    var improver = improver(Map.of("adwright.llm.circuit.failures", "2"));
    improve(improver);
    improve(improver);

    // When
    var improved = improve(improver);

    // Then
    assertThat(improved.provenance().getDegradedBecause()).contains("LLM_CIRCUIT_OPEN");
    assertThat(ollama.chats()).hasSize(2);
    assertThat(calls("llm_error")).isEqualTo(2);
    assertThat(
            meters.get("adwright.llm.call").tags("agent", "ANALYST", "outcome", "failed").timer())
        .returns(2L, Timer::count);
    assertThat(calls("llm_circuit_open")).isEqualTo(1);
  }

  @Test
  void refusedAnswersDoNotOpenTheCircuit() {
    // Given
    ollama.answers("{}", "{}", "{}", "{}", Given.GOOD);
    var improver = improver(Map.of("adwright.llm.circuit.failures", "2"));
    improve(improver);
    improve(improver);

    // When
    var improved = improve(improver);

    // Then
    assertThat(improved.provenance().getSource()).isEqualTo(StepSource.LLM);
  }

  @Test
  void noMoreCallsRunAtOnceThanTheModelTakes() throws Exception {
    // Given
    var asked = new CountDownLatch(1);
    ollama.chat(OllamaStub.streamed(OllamaStub.stream(Given.GOOD)).withFixedDelay(1_500));
    Llm llm = llm(Map.of());
    var first =
        CompletableFuture.supplyAsync(
            () -> {
              asked.countDown();
              return improve(llm.improver(new ToyDuty()));
            });
    assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
    awaitChat();

    // When
    var second = improve(llm.improver(new ToyDuty()));

    // Then
    assertThat(second.provenance().getDegradedBecause()).contains("LLM_BUSY");
    assertThat(first.get(60, TimeUnit.SECONDS).provenance().getSource()).isEqualTo(StepSource.LLM);
  }

  @Test
  void aQuestionThatWouldNotFitIsNotAsked() {
    // Given
    var improver = improver(Map.of("adwright.llm.num-ctx", "512"));

    // When
    var improved = improve(improver);

    // Then
    assertThat(improved.provenance().getDegradedBecause()).contains("LLM_TOO_LARGE");
    assertThat(ollama.chats()).isEmpty();
  }

  private void awaitChat() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (ollama.chats().isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(10);
    }
  }

  private double calls(String outcome) {
    return meters.counter("adwright.llm.calls", "agent", "ANALYST", "outcome", outcome).count();
  }

  private Improver.Improved<Diagnosis> improve(Improver<CampaignMetrics, Diagnosis> improver) {
    return improver.improve(metrics, byRules, Given.scope(metrics));
  }

  private Improver<CampaignMetrics, Diagnosis> improver(Map<String, String> overrides) {
    return llm(overrides).improver(new ToyDuty());
  }

  private Llm llm(Map<String, String> overrides) {
    return Llms.seen(Sighting.PRESENT, ollama, overrides, streams, meters);
  }
}
