package io.adwright.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.StepSource;
import io.adwright.kit.step.Improver;
import io.adwright.llm.detect.Sighting;
import io.adwright.llm.prompt.PromptData;
import io.adwright.llm.stream.TokenStreams;
import io.adwright.llm.stub.OllamaStub;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settings decide whether the model is asked; the provenance tells. */
@QuarkusTest
@QuarkusTestResource(OllamaStub.class)
class LlmModesTest {
  OllamaStub ollama;
  @Inject TokenStreams streams;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final CampaignMetrics metrics = Given.metrics("modes", "c", "Shoes");
  private final Diagnosis byRules = Given.diagnosis(metrics);

  @BeforeEach
  void begin() {
    ollama.reset();
    ollama.answers(Given.GOOD);
  }

  @Test
  void switchedOffNothingIsAskedAndNothingIsDegraded() {
    // Given
    var improver = improver(Sighting.PRESENT, Map.of("adwright.llm.mode", "off"));

    // When
    var improved = improve(improver);

    // Then
    assertThat(improved.output()).isSameAs(byRules);
    assertThat(improved.provenance()).isEqualTo(byRules.getProvenance());
    assertThat(improver.asks()).isEmpty();
    assertThat(ollama.chats()).isEmpty();
  }

  @Test
  void anAbsentModelIsNotWaitedForAndTheRulesSaySo() {
    // Given
    var improver = improver(Sighting.NO_SERVER, Map.of("adwright.llm.url", "http://192.0.2.1"));

    // When
    var improved = improve(improver);

    // Then
    assertThat(improved.output()).isSameAs(byRules);
    assertThat(improved.provenance().getSource()).isEqualTo(StepSource.RULES);
    assertThat(improved.provenance().getModel()).isEmpty();
    assertThat(improved.provenance().getDegradedBecause()).contains("LLM_ABSENT");
    assertThat(improver.asks()).isEmpty();
  }

  @Test
  void aRequiredModelThatIsAbsentMakesEveryOutputAFallback() {
    // Given
    var improver = improver(Sighting.NO_SERVER, Map.of("adwright.llm.mode", "required"));

    // When
    var improved = improve(improver);

    // Then
    assertThat(improved.output()).isSameAs(byRules);
    assertThat(improved.provenance().getSource()).isEqualTo(StepSource.FALLBACK);
    assertThat(improved.provenance().getDegradedBecause()).contains("LLM_ABSENT");
    assertThat(improver.asks()).isPresent();
    assertThat(ollama.chats()).isEmpty();
  }

  @Test
  void aServerThatRefusesTheConnectionCountsAsAbsent() throws Exception {
    // Given
    int closed;
    try (var socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    var improver =
        improver(Sighting.PRESENT, Map.of("adwright.llm.url", "http://127.0.0.1:" + closed));

    // When
    var improved = improve(improver);

    // Then
    assertThat(improved.provenance().getSource()).isEqualTo(StepSource.FALLBACK);
    assertThat(improved.provenance().getDegradedBecause()).contains("LLM_ABSENT");
    assertThat(improved.provenance().getTokensIn()).isEmpty();
  }

  @Test
  void whatIsAskedChangesWithTheModelItsSettingsAndTheShapeOfTheAnswer() {
    // Given
    var phi = improver(Sighting.PRESENT, Map.of());
    var again = improver(Sighting.PRESENT, Map.of());
    var warm = improver(Sighting.PRESENT, Map.of("adwright.llm.temperature", "0.9"));
    var other = improver(Sighting.PRESENT, Map.of("adwright.llm.model", "mistral:7b"));

    // When
    var asked = phi.asks();

    // Then
    assertThat(asked).isPresent().isEqualTo(again.asks());
    assertThat(List.of(asked, warm.asks(), other.asks())).doesNotHaveDuplicates();
  }

  @Test
  void whereThereIsNothingToAskNothingIsAskedAndNothingIsDegraded() {
    // Given
    LlmDuty<CampaignMetrics, Diagnosis, Opinion> idle =
        new ForwardingDuty() {
          @Override
          public boolean wanted(CampaignMetrics input, Diagnosis rules) {
            return false;
          }
        };

    // When
    var present = improve(llm(Sighting.PRESENT, Map.of()).improver(idle));
    var absent = improve(llm(Sighting.NO_SERVER, Map.of()).improver(idle));

    // Then
    assertThat(present.output()).isSameAs(byRules);
    assertThat(present.provenance()).isEqualTo(byRules.getProvenance());
    assertThat(absent.provenance()).isEqualTo(byRules.getProvenance());
    assertThat(ollama.chats()).isEmpty();
  }

  @Test
  void aBrokenDutyCostsTheModelsHelpAndNothingElse() {
    // Given
    LlmDuty<CampaignMetrics, Diagnosis, Opinion> broken =
        new ForwardingDuty() {
          @Override
          public PromptData data(CampaignMetrics input, Diagnosis rules) {
            throw new IllegalStateException("broken");
          }
        };

    // When
    var improved = improve(llm(Sighting.PRESENT, Map.of()).improver(broken));

    // Then
    assertThat(improved.output()).isSameAs(byRules);
    assertThat(improved.provenance().getDegradedBecause()).contains("LLM_ERROR");
  }

  @Test
  void aDutyThatCannotUseAnAnswerRefusesIt() {
    // Given
    LlmDuty<CampaignMetrics, Diagnosis, Opinion> broken =
        new ForwardingDuty() {
          @Override
          public Diagnosis merge(Diagnosis rules, Opinion answer) {
            throw new IllegalStateException(answer.explanation());
          }
        };

    // When
    var improved = improve(llm(Sighting.PRESENT, Map.of()).improver(broken));

    // Then
    assertThat(improved.output()).isSameAs(byRules);
    assertThat(improved.provenance().getDegradedBecause()).contains("LLM_INVALID_ANSWER");
  }

  private Improver.Improved<Diagnosis> improve(Improver<CampaignMetrics, Diagnosis> improver) {
    return improver.improve(metrics, byRules, Given.scope(metrics));
  }

  private Improver<CampaignMetrics, Diagnosis> improver(
      Sighting seen, Map<String, String> overrides) {
    return llm(seen, overrides).improver(new ToyDuty());
  }

  private Llm llm(Sighting seen, Map<String, String> overrides) {
    return Llms.seen(seen, ollama, overrides, streams, meters);
  }
}
