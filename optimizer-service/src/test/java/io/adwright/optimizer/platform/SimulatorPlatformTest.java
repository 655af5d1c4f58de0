package io.adwright.optimizer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Receipt;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.ApplyResult;
import io.adwright.optimizer.gate.ApplyResult.Applied;
import io.adwright.optimizer.gate.ApplyResult.Conflict;
import io.adwright.optimizer.gate.ApplyResult.Refused;
import io.adwright.optimizer.gate.ApplyResult.Unanswered;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.Plans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorPlatformTest {
  /** Long enough for a busy machine. */
  private static final Duration PATIENT = Duration.ofSeconds(20);

  private static final Duration IMPATIENT = Duration.ofMillis(300);
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00.123456789Z"), ZoneOffset.UTC);
  private static final String CAMPAIGN_PATH =
      "/api/v1/accounts/acme~GOOGLE_ADS~123-456-7890/campaigns/42";
  private static final CampaignProfile CAMPAIGN = Plans.campaign().build();
  private static final CampaignState STATE =
      new CampaignState(usd(50).currency(), usd(50), DeliveryStatus.ACTIVE, "r17");
  private static final Action RAISE = new SetDailyBudget(usd(50), usd(60));

  private final StubServer stub = new StubServer();
  private final SimulatorPlatform platform = platform(PATIENT, false);

  @AfterEach
  void close() {
    platform.close();
    stub.close();
  }

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

  @Test
  void aChangeIsBoundToTheStateThatItWasDecidedOnAndToItsKey() {
    // Given
    stub.answer(200, SimulatorJson.RECEIPT);

    // When
    ApplyResult result = platform.apply("action-1", CAMPAIGN, RAISE, STATE);

    // Then
    StubServer.Request patch = stub.requests().getFirst();
    assertThat(patch.method()).isEqualTo("PATCH");
    assertThat(patch.target()).isEqualTo(CAMPAIGN_PATH + "?validateOnly=false");
    assertThat(patch.headers().getFirst("Idempotency-Key")).isEqualTo("action-1");
    assertThat(patch.headers().getFirst("Content-Type")).isEqualTo("application/json");
    assertThat(patch.body())
        .isEqualTo(
            "{\"dailyBudgetMicros\":60000000,\"expectedRevision\":\"r17\","
                + "\"expectedDailyBudgetMicros\":50000000}");
    assertThat(result).isEqualTo(new Applied(raised(), false));
  }

  @Test
  void pausingAndResumingAreStatuses() {
    // Given
    stub.answer(200, SimulatorJson.RECEIPT);
    stub.answer(200, SimulatorJson.RECEIPT);

    // When
    platform.apply("action-1", CAMPAIGN, new Action.Pause(), STATE);
    platform.apply("action-2", CAMPAIGN, new Action.Resume(), STATE);

    // Then
    assertThat(stub.requests())
        .extracting(StubServer.Request::body)
        .containsExactly(
            "{\"status\":\"PAUSED\",\"expectedRevision\":\"r17\"}",
            "{\"status\":\"ACTIVE\",\"expectedRevision\":\"r17\"}");
  }

  @Test
  void whatTheSimulatorCannotDoIsNotSent() {
    // Given
    Action observe = new Action.Observe();

    // When
    var attempt =
        assertThatIllegalArgumentException()
            .isThrownBy(() -> platform.apply("action-1", CAMPAIGN, observe, STATE));

    // Then
    attempt.withMessage("OBSERVE is nothing that the simulator does");
    assertThat(stub.requests()).isEmpty();
  }

  @Test
  void aReplayedChangeIsKnownAsSuch() {
    // Given
    stub.answer(200, SimulatorJson.RECEIPT.replace("\"replayed\":false", "\"replayed\":true"));

    // When
    ApplyResult result = platform.apply("action-1", CAMPAIGN, RAISE, STATE);

    // Then
    assertThat(result).isEqualTo(new Applied(raised(), true));
  }

  @Test
  void aRevisionConflictIsAConflict() {
    // Given
    stub.answer(409, SimulatorJson.problem(409, "REVISION_CONFLICT", "at r18\\u0007, not at r17"));

    // When
    ApplyResult result = platform.apply("action-1", CAMPAIGN, RAISE, STATE);

    // Then
    assertThat(result)
        .isEqualTo(
            new Conflict(
                Receipt.newBuilder()
                    .setErrorCode("REVISION_CONFLICT")
                    .setErrorMessage("at r18 , not at r17")
                    .setAnsweredAt(Instant.parse("2026-03-01T12:00:00.123456Z"))
                    .build()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "400 → INVALID_BUDGET",
        "404 → CAMPAIGN_NOT_FOUND",
        "409 → CAMPAIGN_REMOVED",
        "422 → IDEMPOTENCY_KEY_REUSED"
      })
  void whatTheSimulatorTurnsDownIsRefusedWithItsCode(int status, String code) {
    // Given
    stub.answer(status, SimulatorJson.problem(status, code, "no"));

    // When
    ApplyResult result = platform.apply("action-1", CAMPAIGN, RAISE, STATE);

    // Then
    assertThat(result)
        .asInstanceOf(type(Refused.class))
        .extracting(refused -> refused.receipt().getErrorCode().orElseThrow())
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "200 → ``",
        "200 → {}",
        "200 → not JSON",
        "200 → {\"code\":\"INTERNAL_ERROR\",\"detail\":\"an error in a good answer's clothes\"}",
        "200 → {\"requestId\":\"req-1\",\"replayed\":false,\"validatedOnly\":true,\"before\":{\"status\":\"ACTIVE\",\"revision\":\"r1\"},\"after\":{\"status\":\"ACTIVE\",\"revision\":\"r1\"},\"appliedAt\":\"2026-03-01T08:00:01Z\"}",
        "200 → {\"requestId\":\"req-1\",\"replayed\":false,\"validatedOnly\":false,\"before\":{\"status\":\"ACTIVE\",\"revision\":\"r1\"},\"after\":{\"status\":\"ACTIVE\",\"revision\":\"r1\"},\"appliedAt\":\"yesterday\"}",
        "200 → {\"requestId\":\"req-1\",\"replayed\":false,\"validatedOnly\":false,\"before\":{\"status\":\"ACTIVE\",\"revision\":\"r1\"},\"after\":{\"dailyBudgetMicros\":6.5,\"status\":\"ACTIVE\",\"revision\":\"r1\"},\"appliedAt\":\"2026-03-01T08:00:01Z\"}",
        "302 → ``",
        "400 → {\"code\":\"INJECTED_FAULT\",\"detail\":\"carried out all the same\"}",
        "404 → <html>no such page</html>",
        "408 → ``",
        "429 → slow down",
        "500 → ``",
        "500 → {\"code\":\"INVALID_BUDGET\",\"detail\":\"a server's error is no refusal\"}",
        "503 → {\"code\":\"JOURNAL_UNAVAILABLE\",\"detail\":\"the disk is full\"}",
        "504 → <html>gateway</html>"
      })
  void anUnintelligibleAnswerToAChangeIsNone(int status, String body) {
    // Given
    stub.answer(status, body);

    // When
    ApplyResult result = platform.apply("action-1", CAMPAIGN, RAISE, STATE);

    // Then
    assertThat(result).isInstanceOf(Unanswered.class);
    assertThat(stub.requests()).hasSize(1);
  }

  @Test
  void aReceiptIsFoundByTheActionsId() {
    // Given
    stub.answer(200, SimulatorJson.RECEIPT);

    // When
    Answer<Receipt> answer = platform.receiptOf("action-1");

    // Then
    assertThat(answer).isEqualTo(new Answer.Found<>(raised()));
    assertThat(stub.requests().getFirst().target()).isEqualTo("/api/v1/actions/action-1");
  }

  @Test
  void anActionThatWasNeverSeenIsAbsent() {
    // Given
    stub.answer(404, SimulatorJson.problem(404, "ACTION_NOT_FOUND", "none"));

    // When
    Answer<Receipt> answer = platform.receiptOf("action-1");

    // Then
    assertThat(answer).isEqualTo(new Answer.Absent<Receipt>());
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404, 500})
  void garbageIsNeitherAReceiptNorItsAbsence(int status) {
    // Given
    stub.answer(status, "{\"detail\":1}");

    // When
    Answer<Receipt> answer = platform.receiptOf("action-1");

    // Then
    assertThat(answer).isInstanceOf(Answer.Unavailable.class);
  }

  /** Ways not to answer. */
  enum Silence {
    SILENT,
    DRIBBLING,
    HANGING_UP,
    ENDLESS,
    GONE
  }

  @ParameterizedTest
  @EnumSource
  void whoeverDoesNotAnswerIsGivenUpOnInTimeAndNotAskedTwice(Silence silence) {
    // Given
    be(silence);
    try (SimulatorPlatform impatient = platform(IMPATIENT, false)) {

      // When
      ApplyResult result =
          assertTimeoutPreemptively(
              PATIENT, () -> impatient.apply("action-1", CAMPAIGN, RAISE, STATE));

      // Then
      assertThat(result).isInstanceOf(Unanswered.class);
      assertThat(stub.requests()).hasSizeLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSilentPlatformsStateIsUnknown(Silence silence) {
    // Given
    be(silence);
    be(silence);
    try (SimulatorPlatform impatient = platform(IMPATIENT, false)) {

      // When
      Answer<CampaignState> answer =
          assertTimeoutPreemptively(PATIENT, () -> impatient.read(CAMPAIGN));

      // Then
      assertThat(whyUnavailable(answer)).contains("the simulator at http://127.0.0.1:");
    }
  }

  @Test
  void aThreadThatIsInterruptedWhileWaitingStaysInterrupted() {
    // Given
    stub.keepSilent();
    Thread.currentThread().interrupt();

    // When
    Answer<CampaignState> answer = platform.read(CAMPAIGN);

    // Then
    assertThat(Thread.interrupted()).isTrue();
    assertThat(answer).isInstanceOf(Answer.Unavailable.class);
  }

  private void be(Silence silence) {
    switch (silence) {
      case SILENT -> stub.keepSilent();
      case DRIBBLING -> stub.dribble();
      case HANGING_UP -> stub.hangUp();
      case ENDLESS -> stub.answer(200, " ".repeat(5_000_000));
      case GONE -> stub.close();
    }
  }

  private Answer<CampaignState> readOrAdopt(CampaignProfile campaign) {
    try (SimulatorPlatform adopting = platform(PATIENT, true)) {
      return adopting.read(campaign);
    }
  }

  private SimulatorPlatform platform(Duration timeout, boolean adopt) {
    return new SimulatorPlatform(stub.uri(), timeout, adopt, NOON);
  }

  private static String whyUnavailable(Answer<?> answer) {
    return answer instanceof Answer.Unavailable<?>(String why) ? why : "it is " + answer;
  }

  private static Receipt raised() {
    return Receipt.newBuilder()
        .setPlatformRequestId("req-18")
        .setBeforeMicros(50_000_000L)
        .setAfterMicros(60_000_000L)
        .setBeforeStatus("ACTIVE")
        .setAfterStatus("ACTIVE")
        .setRevision("r18")
        .setAnsweredAt(Instant.parse("2026-03-01T08:00:01.123456Z"))
        .build();
  }

  private static Money usd(long units) {
    return Money.ofMicros(units * Money.MICROS_PER_UNIT, "USD");
  }
}
