package io.adwright.optimizer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.CampaignState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorReadTest extends SimulatorPlatformFixture {
  @Test
  void aCampaignIsReadAsItIs() {
    // Given
    stub.answer(200, SimulatorJson.CAMPAIGN);

    // When
    Answer<CampaignState> answer = platform.read(CAMPAIGN);

    // Then
    assertThat(answer).isEqualTo(new Answer.Found<>(STATE));
    assertThat(stub.requests())
        .extracting(StubServer.Request::method, StubServer.Request::target)
        .containsExactly(tuple("GET", CAMPAIGN_PATH));
  }

  @Test
  void aCampaignWithoutADailyBudgetIsReadAsSuch() {
    // Given
    stub.answer(200, SimulatorJson.CAMPAIGN.replace("50000000", "null"));

    // When
    Answer<CampaignState> answer = platform.read(CAMPAIGN);

    // Then
    assertThat(answer)
        .isEqualTo(
            new Answer.Found<>(
                new CampaignState(usd(1).currency(), null, DeliveryStatus.ACTIVE, "r17")));
  }

  @ParameterizedTest
  @CsvSource({"PAUSED,PAUSED", "REMOVED,ENDED", "ARCHIVED,UNKNOWN"})
  void statusesAreTranslatedAndUnknownOnesAreNotGuessed(String theirs, DeliveryStatus ours) {
    // Given
    stub.answer(200, SimulatorJson.CAMPAIGN.replace("ACTIVE", theirs));

    // When
    Answer<CampaignState> answer = platform.read(CAMPAIGN);

    // Then
    assertThat(answer)
        .isEqualTo(new Answer.Found<>(new CampaignState(usd(50).currency(), usd(50), ours, "r17")));
  }

  @Test
  void anUnknownCampaignIsAbsentAndLeftSo() {
    // Given
    stub.answer(404, SimulatorJson.problem(404, "CAMPAIGN_NOT_FOUND", "there is none"));

    // When
    Answer<CampaignState> answer = platform.read(CAMPAIGN);

    // Then
    assertThat(answer).isEqualTo(new Answer.Absent<CampaignState>());
    assertThat(stub.requests()).hasSize(1);
  }

  @Test
  void whereCampaignsAreAdoptedAnUnknownOneIsSetUpAsTheMetricsDescribeIt() {
    // Given
    stub.answer(404, SimulatorJson.problem(404, "CAMPAIGN_NOT_FOUND", "there is none"));
    stub.answer(201, SimulatorJson.CAMPAIGN);

    // When
    Answer<CampaignState> answer = readOrAdopt(CAMPAIGN);

    // Then
    StubServer.Request put = stub.requests().getLast();
    assertThat(answer).isEqualTo(new Answer.Found<>(STATE));
    assertThat(put.method()).isEqualTo("PUT");
    assertThat(put.target()).isEqualTo(CAMPAIGN_PATH);
    assertThat(put.headers().getFirst("If-None-Match")).isEqualTo("*");
    assertThat(put.body())
        .isEqualTo(
            "{\"name\":\"Running Shoes - Search DE\",\"currency\":\"USD\","
                + "\"dailyBudgetMicros\":50000000,\"status\":\"ACTIVE\"}");
  }

  @Test
  void anAdoptionThatIsRefusedLeavesTheStateUnknown() {
    // Given
    stub.answer(404, SimulatorJson.problem(404, "CAMPAIGN_NOT_FOUND", "there is none"));
    stub.answer(400, SimulatorJson.problem(400, "INVALID_BUDGET", "5 is too fine; round it"));

    // When
    Answer<CampaignState> answer = readOrAdopt(CAMPAIGN);

    // Then
    assertThat(answer)
        .isEqualTo(
            new Answer.Unavailable<CampaignState>(
                "the simulator answered 400 INVALID_BUDGET: 5 is too fine; round it"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "200 → ``",
        "200 → null",
        "200 → []",
        "200 → {}",
        "200 → <html>welcome</html>",
        "200 → {\"code\":\"INTERNAL_ERROR\",\"detail\":\"an error in a good answer's clothes\"}",
        "200 → {\"accountId\":\"acme~GOOGLE_ADS~123-456-7890\",\"campaignId\":\"42\",\"currency\":\"USD\",\"dailyBudgetMicros\":50.5,\"status\":\"ACTIVE\",\"revision\":\"r1\"}",
        "200 → {\"accountId\":\"acme~GOOGLE_ADS~123-456-7890\",\"campaignId\":\"42\",\"currency\":\"USD\",\"dailyBudgetMicros\":\"50\",\"status\":\"ACTIVE\",\"revision\":\"r1\"}",
        "200 → {\"accountId\":\"acme~GOOGLE_ADS~123-456-7890\",\"campaignId\":\"42\",\"currency\":\"USD\",\"dailyBudgetMicros\":1e300,\"status\":\"ACTIVE\",\"revision\":\"r1\"}",
        "200 → {\"accountId\":\"acme~GOOGLE_ADS~123-456-7890\",\"campaignId\":\"42\",\"currency\":\"bitcoin\",\"status\":\"ACTIVE\",\"revision\":\"r1\"}",
        "200 → {\"accountId\":\"acme~GOOGLE_ADS~123-456-7890\",\"campaignId\":\"42\",\"currency\":\"USD\",\"status\":\"ACTIVE\",\"revision\":\"r1\"} {}",
        "200 → {\"accountId\":\"acme~META~123-456-7890\",\"campaignId\":\"42\",\"currency\":\"USD\",\"status\":\"ACTIVE\",\"revision\":\"r1\"}",
        "200 → {\"accountId\":\"acme~GOOGLE_ADS~123-456-7890\",\"campaignId\":\"43\",\"currency\":\"USD\",\"status\":\"ACTIVE\",\"revision\":\"r1\"}",
        "204 → ``",
        "302 → ``",
        "404 → <html>no such page</html>",
        "404 → {\"code\":\"ACTION_NOT_FOUND\",\"detail\":\"about something else\"}",
        "429 → slow down",
        "500 → ``",
        "503 → {\"code\":\"JOURNAL_UNAVAILABLE\",\"detail\":\"the disk is full\"}"
      })
  void anUnintelligibleAnswerIsNeitherACampaignNorItsAbsence(int status, String body) {
    // Given
    stub.answer(status, body);

    // When
    Answer<CampaignState> answer = readOrAdopt(CAMPAIGN);

    // Then
    assertThat(whyUnavailable(answer)).contains("the simulator answered " + status);
    assertThat(stub.requests()).hasSize(1);
  }

  private Answer<CampaignState> readOrAdopt(CampaignProfile campaign) {
    try (SimulatorPlatform adopting = platform(PATIENT, true)) {
      return adopting.read(campaign);
    }
  }
}
