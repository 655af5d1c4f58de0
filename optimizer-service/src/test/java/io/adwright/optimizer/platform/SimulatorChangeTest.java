package io.adwright.optimizer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.Receipt;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.ApplyResult;
import io.adwright.optimizer.gate.ApplyResult.Applied;
import io.adwright.optimizer.gate.ApplyResult.Conflict;
import io.adwright.optimizer.gate.ApplyResult.Refused;
import io.adwright.optimizer.gate.ApplyResult.Unanswered;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorChangeTest extends SimulatorPlatformFixture {
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
}
