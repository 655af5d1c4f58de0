package io.adwright.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.StepSource;
import io.adwright.kit.step.Improver;
import io.adwright.llm.detect.ModelAvailability;
import io.adwright.llm.detect.Sighting;
import io.adwright.llm.stub.OllamaStub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the model does, the rules' output comes back in time and says why. */
@QuarkusTest
@QuarkusTestResource(OllamaStub.class)
class LlmTroubleTest {
  // The hard limit of application.properties, and what a busy machine may add; the troubles that
  // hang would last a minute or more.
  private static final Duration LIMIT = Duration.ofSeconds(5).plusSeconds(20);

  OllamaStub ollama;
  @Inject Llm llm;
  @Inject ModelAvailability availability;

  private final CapturedLog log = new CapturedLog();
  private final CampaignMetrics metrics = Given.metrics("trouble", "c", "Shoes");
  private final Diagnosis byRules = Given.diagnosis(metrics);

  @BeforeEach
  void begin() {
    ollama.reset();
    Logger.getLogger("").addHandler(log);
  }

  @AfterEach
  void end() {
    Logger.getLogger("").removeHandler(log);
  }

  @ParameterizedTest
  @EnumSource
  void theRulesOutputComesBackInTimeAndSaysWhy(Trouble trouble) {
    // Given
    Improver<CampaignMetrics, Diagnosis> improver = llm.improver(new ToyDuty());
    availability.saw(Sighting.PRESENT);
    trouble.stub.accept(ollama);

    // When
    long begun = System.nanoTime();
    var improved = improver.improve(metrics, byRules, Given.scope(metrics));
    Duration took = Duration.ofNanos(System.nanoTime() - begun);

    // Then
    assertThat(improved.output()).isSameAs(byRules);
    assertThat(improved.provenance().getSource()).isEqualTo(StepSource.FALLBACK);
    assertThat(improved.provenance().getDegradedBecause()).contains(trouble.failure.name());
    assertThat(improved.provenance().getAgentVersion()).isEqualTo("toy-1");
    assertThat(improved.provenance().getModel()).contains("phi3");
    assertThat(took).isLessThan(LIMIT);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(ollama.chats()).hasSize(trouble.calls);
    assertThat(log.texts).noneMatch(text -> text.contains("SECRET"));
  }

  /** Whether the break is met at the head or in the body is chance. */
  @RepeatedTest(100)
  void whatBreaksRightBehindItsHeadIsCut() {
    // Given
    Improver<CampaignMetrics, Diagnosis> improver = llm.improver(new ToyDuty());
    availability.saw(Sighting.PRESENT);
    Trouble.BROKEN_OFF.stub.accept(ollama);

    // When
    var improved = improver.improve(metrics, byRules, Given.scope(metrics));

    // Then
    assertThat(improved.provenance().getDegradedBecause()).contains("LLM_CUT");
  }

  @Test
  void aGoodAnswerAfterARefusedOneIsTaken() {
    // Given
    Improver<CampaignMetrics, Diagnosis> improver = llm.improver(new ToyDuty());
    availability.saw(Sighting.PRESENT);
    ollama.answers("{}", Given.GOOD);

    // When
    var improved = improver.improve(metrics, byRules, Given.scope(metrics));

    // Then
    assertThat(improved.output().getExplanation()).isEqualTo("Clicks cost more than last month.");
    assertThat(improved.provenance().getSource()).isEqualTo(StepSource.LLM);
    assertThat(improved.provenance().getTokensIn()).contains(2 * OllamaStub.TOKENS_IN);
    String second = ollama.chats().getLast().path("messages").path(1).path("content").asText();
    assertThat(second)
        .contains("Your previous answer was refused: explanation is missing; urgency is missing");
  }

  private static final class CapturedLog extends Handler {
    private final List<String> texts = new ArrayList<>();

    @Override
    public void publish(LogRecord entry) {
      texts.add(
          entry.getMessage()
              + List.of(entry.getParameters() == null ? new Object[0] : entry.getParameters())
              + entry.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
