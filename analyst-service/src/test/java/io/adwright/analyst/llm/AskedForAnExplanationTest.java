package io.adwright.analyst.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.analyst.diagnosis.DiagnosisPolicy;
import io.adwright.analyst.diagnosis.Diagnostician;
import io.adwright.analyst.diagnosis.Snapshot;
import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.StepSource;
import io.adwright.kit.step.Improver.Improved;
import io.adwright.kit.step.StepScope;
import io.adwright.llm.Llm;
import io.adwright.llm.detect.ModelAvailability;
import io.adwright.llm.detect.Sighting;
import io.adwright.llm.stub.Asked;
import io.adwright.llm.stub.Corpus;
import io.adwright.llm.stub.OllamaStub;
import io.adwright.llm.stub.WithoutBroker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The duty, over Ollama's HTTP API. */
@QuarkusTest
@TestProfile(AskedForAnExplanationTest.Analyst.class)
@QuarkusTestResource(value = OllamaStub.class, restrictToAnnotatedClass = true)
class AskedForAnExplanationTest {
  private static final String GOOD =
      "{\"explanation\":\"ROAS is below target because fewer clicks convert.\","
          + "\"causes\":[\"C2\",\"C1\",\"C3\"]}";

  OllamaStub ollama;
  @Inject Llm llm;
  @Inject ModelAvailability availability;

  public static class Analyst extends WithoutBroker {
    public Analyst() {
      super("campaign-metrics", "diagnoses");
    }
  }

  @BeforeEach
  void begin() {
    ollama.reset();
    ollama.answers(GOOD);
    availability.saw(Sighting.PRESENT);
  }

  @Test
  void aGoodAnswerBecomesPartOfTheDiagnosis() {
    // Given
    CampaignMetrics metrics = Cases.losing().metrics();

    // When
    Improved<Diagnosis> improved = improve(metrics);

    // Then
    assertThat(improved.provenance().getSource()).isEqualTo(StepSource.LLM);
    assertThat(improved.provenance().getPromptVersion().orElseThrow()).startsWith("analyst-1.");
    assertThat(improved.output().getExplanation())
        .isEqualTo("ROAS is below target because fewer clicks convert.");
    assertThat(improved.output().getHypotheses().getFirst())
        .isEqualTo(diagnosed(metrics).getHypotheses().get(1));
  }

  @Test
  void anAnswerWithAnInventedNumberIsAskedForAgainAndThenGivenUp() {
    // Given
    ollama.answers(GOOD.replace("below", "77% below"));
    CampaignMetrics metrics = Cases.losing().metrics();

    // When
    Improved<Diagnosis> improved = improve(metrics);

    // Then
    assertThat(improved.output()).isEqualTo(diagnosed(metrics));
    assertThat(improved.provenance().getSource()).isEqualTo(StepSource.FALLBACK);
    assertThat(improved.provenance().getDegradedBecause()).contains("LLM_INVALID_ANSWER");
    assertThat(ollama.chats()).hasSize(2);
    assertThat(ollama.chats().getLast().toString())
        .contains("refused: explanation has a number that is not in the data.")
        .doesNotContain("77%");
  }

  @Test
  void textsOfOutsidersStayInTheDataBlock() {
    // Given
    List<String> corpus = Corpus.texts();

    // When
    corpus.forEach(text -> improve(Cases.written(text)));

    // Then
    List<Asked> asked = ollama.chats().stream().map(Asked::in).toList();
    assertThat(asked).hasSameSizeAs(corpus).allMatch(Asked::isHarmless);
    assertThat(asked)
        .allSatisfy(
            each ->
                assertThat(each.data().fieldNames())
                    .toIterable()
                    .containsExactly(
                        "campaign",
                        "status",
                        "objective",
                        "currency",
                        "now",
                        "before",
                        "findings",
                        "causes"));
  }

  private Improved<Diagnosis> improve(CampaignMetrics metrics) {
    return llm.improver(new ExplainDiagnosis())
        .improve(
            metrics,
            diagnosed(metrics),
            new StepScope("step", Agent.ANALYST, metrics.getContext(), metrics.getCampaign()));
  }

  private static Diagnosis diagnosed(CampaignMetrics metrics) {
    return new Diagnostician(DiagnosisPolicy.DEFAULTS).diagnose(metrics, Snapshot.CONTEXT);
  }
}
