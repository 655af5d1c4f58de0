package io.adwright.optimizer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.optimizer.gate.Optimizers;
import io.adwright.optimizer.gate.Plans;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OptimizerOverHttpTest {
  /** Long enough for a busy machine. */
  private static final Duration PATIENT = Duration.ofSeconds(20);

  /** Long enough for the first answers on a busy machine, and waited for once. */
  private static final Duration IMPATIENT = Duration.ofSeconds(3);

  private final StubServer stub = new StubServer();

  @AfterEach
  void close() {
    stub.close();
  }

  @Test
  void aPlanBecomesOneChange() {
    // Given
    stub.answer(200, SimulatorJson.CAMPAIGN);
    stub.answer(200, SimulatorJson.RECEIPT);

    // When
    Decision decision = raise(PATIENT);

    // Then
    assertThat(decision.getStatus()).isEqualTo(ExecutionStatus.CONFIRMED);
    assertThat(decision.getHeadline()).isEqualTo("Increase budget 20%");
    assertThat(stub.requests())
        .extracting(StubServer.Request::method)
        .containsExactly("GET", "PATCH");
    assertThat(stub.requests().getLast().headers().getFirst("Idempotency-Key"))
        .isEqualTo(decision.getActionId());
  }

  @Test
  void anErrorAfterTheChangeWasMadeIsSettledByLookingItUp() {
    // Given
    stub.answer(200, SimulatorJson.CAMPAIGN);
    stub.answer(500, SimulatorJson.problem(500, "INTERNAL_ERROR", "see its log"));
    stub.answer(200, SimulatorJson.RECEIPT);

    // When
    Decision decision = raise(PATIENT);

    // Then
    assertThat(decision.getStatus()).isEqualTo(ExecutionStatus.RECONCILED_APPLIED);
    assertThat(stub.requests())
        .extracting(StubServer.Request::method)
        .containsExactly("GET", "PATCH", "GET");
  }

  @Test
  void aSilentChangeThatCannotBeFoundIsReportedAsUnknown() {
    // Given
    stub.answer(200, SimulatorJson.CAMPAIGN);
    stub.keepSilent();
    stub.answer(404, SimulatorJson.problem(404, "ACTION_NOT_FOUND", "none"));

    // When
    Decision decision = raise(IMPATIENT);

    // Then
    assertThat(decision.getStatus()).isEqualTo(ExecutionStatus.UNKNOWN);
    assertThat(decision.getReason()).contains("gave no answer within 3000 ms");
  }

  private Decision raise(Duration timeout) {
    var clock = Clock.fixed(Plans.AS_OF, ZoneOffset.UTC);
    try (var platform = new SimulatorPlatform(stub.uri(), timeout, true, clock)) {
      Execution execution =
          Optimizers.on(platform)
              .execute(Plans.plan(Plans.setDailyBudget(50_000_000, 60_000_000)), Plans.CONTEXT);
      return execution.getDecisions().getFirst();
    }
  }
}
