package io.adwright.copywriter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.contracts.event.AdCopy;
import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.StepSource;
import io.adwright.contracts.event.Strategy;
import io.adwright.copywriter.copy.BrandVoice;
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
@TestProfile(AskedForAdsTest.Copywriter.class)
@QuarkusTestResource(value = OllamaStub.class, restrictToAnnotatedClass = true)
class AskedForAdsTest {
  OllamaStub ollama;
  @Inject Llm llm;
  @Inject ModelAvailability availability;

  public static class Copywriter extends WithoutBroker {
    public Copywriter() {
      super("strategies", "ad-copy");
    }
  }

  @BeforeEach
  void begin() {
    ollama.reset();
    ollama.answers(json(GoodAds.search()));
    availability.saw(Sighting.PRESENT);
  }

  @Test
  void aGoodAnswerBecomesPartOfTheAds() {
    // Given
    Strategy strategy = Cases.asking(Cases.campaign(Platform.GOOGLE_ADS), 3);

    // When
    Improved<AdCopy> improved = improve(strategy);

    // Then
    assertThat(improved.provenance().getSource()).isEqualTo(StepSource.LLM);
    assertThat(improved.provenance().getPromptVersion().orElseThrow()).startsWith("copywriter-1.");
    assertThat(improved.output().getVariants().getFirst().getHeadlines())
        .startsWith("Shoes for Your Route");
  }

  @Test
  void anAnswerThatTheValidatorRefusesIsAskedForAgainAndThenGivenUp() {
    // Given
    ollama.answers(json(GoodAds.search()).replace("Shoes for Your Route", "The Best Shoes"));
    Strategy strategy = Cases.asking(Cases.campaign(Platform.GOOGLE_ADS), 3);

    // When
    Improved<AdCopy> improved = improve(strategy);

    // Then
    assertThat(improved.output()).isEqualTo(Cases.written(strategy));
    assertThat(improved.provenance().getSource()).isEqualTo(StepSource.FALLBACK);
    assertThat(improved.provenance().getDegradedBecause()).contains("LLM_INVALID_ANSWER");
    assertThat(ollama.chats()).hasSize(2);
    assertThat(ollama.chats().getLast().toString())
        .contains("refused: A1 is refused: CLAIM.")
        .doesNotContain("The Best Shoes");
  }

  @Test
  void whereTheRulesWantNoAdTheModelIsNotAsked() {
    // Given
    Strategy content = Cases.content(Cases.campaign(Platform.GOOGLE_ADS));

    // When
    Improved<AdCopy> improved = improve(content);

    // Then
    assertThat(improved.output()).isEqualTo(Cases.written(content));
    assertThat(improved.output().getVariants()).isEmpty();
    assertThat(improved.provenance()).isEqualTo(improved.output().getProvenance());
    assertThat(improved.provenance().getSource()).isEqualTo(StepSource.RULES);
    assertThat(ollama.chats()).isEmpty();
  }

  @Test
  void textsOfOutsidersStayInTheDataBlock() {
    // Given
    List<String> corpus = Corpus.texts();

    // When
    corpus.forEach(text -> improve(Cases.asking(Cases.campaign(Platform.GOOGLE_ADS, text), 3)));

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
                        "objective",
                        "vertical",
                        "audience",
                        "goal",
                        "tone",
                        "banned",
                        "limits",
                        "running",
                        "ads"));
  }

  private Improved<AdCopy> improve(Strategy strategy) {
    return llm.improver(new WriteAds(BrandVoice.neutral()))
        .improve(
            strategy,
            Cases.written(strategy),
            new StepScope(
                "step",
                Agent.COPYWRITER,
                strategy.getContext(),
                strategy.getDiagnosis().getCampaign()));
  }

  private static String json(Written answer) {
    try {
      return new ObjectMapper().writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
