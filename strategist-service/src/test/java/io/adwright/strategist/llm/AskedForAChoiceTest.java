package io.adwright.strategist.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.StepSource;
import io.adwright.contracts.event.Strategy;
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
@TestProfile(AskedForAChoiceTest.Strategist.class)
@QuarkusTestResource(value = OllamaStub.class, restrictToAnnotatedClass = true)
class AskedForAChoiceTest {
  private static final String GOOD =
      "{\"order\":[{\"id\":\"P2\",\"size\":\"FULL\"},{\"id\":\"P1\",\"size\":\"HALF\"}],"
          + "\"rationale\":\"New ads come first; the budget grows to 110 USD.\"}";
  private static final long BUDGET = 100_000_000;

  OllamaStub ollama;
  @Inject Llm llm;
  @Inject ModelAvailability availability;

  public static class Strategist extends WithoutBroker {
    public Strategist() {
      super("recalls", "strategies");
    }
  }

  @BeforeEach
  void begin() {
    ollama.reset();
    ollama.answers(GOOD);
    availability.saw(Sighting.PRESENT);
  }

  @Test
  void aGoodAnswerBecomesPartOfThePlan() {
    // Given
    Recall recall = Cases.winning("Spring sale", BUDGET);

    // When
    Improved<Strategy> improved = improve(recall);

    // Then
    assertThat(improved.provenance().getSource()).isEqualTo(StepSource.LLM);
    assertThat(improved.provenance().getPromptVersion().orElseThrow()).startsWith("strategist-1.");
    assertThat(improved.output().getRationale())
        .isEqualTo("New ads come first; the budget grows to 110 USD.");
    assertThat(improved.output().getProposals().getLast().getAction().getToMicros())
        .contains(110_000_000L);
  }

  @Test
  void anAnswerThatWantsMoreIsAskedForAgainAndThenGivenUp() {
    // Given
    ollama.answers(GOOD.replace("HALF", "DOUBLE"));
    Recall recall = Cases.winning("Spring sale", BUDGET);

    // When
    Improved<Strategy> improved = improve(recall);

    // Then
    assertThat(improved.output()).isEqualTo(Cases.planned(recall));
    assertThat(improved.provenance().getSource()).isEqualTo(StepSource.FALLBACK);
    assertThat(improved.provenance().getDegradedBecause()).contains("LLM_INVALID_ANSWER");
    assertThat(ollama.chats()).hasSize(2);
    assertThat(ollama.chats().getLast().toString())
        .contains("refused: order[1].size must be one of FULL, HALF, QUARTER.")
        .doesNotContain("DOUBLE");
  }

  @Test
  void theModelIsToldWhatItMayChoose() {
    // Given
    Recall recall = Cases.winning("Spring sale", BUDGET);

    // When
    improve(recall);

    // Then
    JsonNode raise = Asked.in(ollama.chats().getFirst()).data().path("proposals").path(0);
    assertThat(raise.path("id").asText()).isEqualTo("P1");
    assertThat(raise.path("full").path("exposure").asText()).isEqualTo("RAISES");
    assertThat(raise.path("full").path("to").asInt()).isEqualTo(120);
    assertThat(raise.path("smaller").toString())
        .isEqualTo(
            "[{\"size\":\"HALF\",\"from\":100,\"to\":110,\"step\":0.1},"
                + "{\"size\":\"QUARTER\",\"from\":100,\"to\":105,\"step\":0.05}]");
  }

  @Test
  void textsOfOutsidersStayInTheDataBlock() {
    // Given
    List<String> corpus = Corpus.texts();

    // When
    corpus.forEach(text -> improve(Cases.winning(text, BUDGET)));

    // Then
    List<Asked> asked = ollama.chats().stream().map(Asked::in).toList();
    assertThat(asked).hasSameSizeAs(corpus).allMatch(Asked::isHarmless);
    assertThat(asked)
        .allSatisfy(
            each ->
                assertThat(each.data().fieldNames())
                    .toIterable()
                    .containsExactly("campaign", "currency", "findings", "learnings", "proposals"));
  }

  private Improved<Strategy> improve(Recall recall) {
    return llm.improver(new ChooseStrategy())
        .improve(
            recall,
            Cases.planned(recall),
            new StepScope(
                "step",
                Agent.STRATEGIST,
                recall.getContext(),
                recall.getDiagnosis().getCampaign()));
  }
}
