package io.adwright.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.ControlScope;
import io.adwright.gateway.control.Approval.State;
import io.adwright.gateway.trace.SampleRun;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ApprovalsTest {
  private static final Instant NOW = SampleRun.NOON;
  private static final Instant LATER = NOW.plusSeconds(3_600);

  private final Approvals approvals = new Approvals(3);
  private final SampleRun run = SampleRun.of("run").tenant("acme");

  @Test
  void aQuestionIsOpenUntilItExpires() {
    // Given
    approvals.accept(run.asking("r-1", LATER));

    // When
    Approval asked = approvals.find("acme", "r-1").orElseThrow();

    // Then
    assertThat(asked.state(null, NOW)).isEqualTo(State.OPEN);
    assertThat(asked.state(null, LATER)).isEqualTo(State.EXPIRED);
    assertThat(asked.state(answer(true), LATER)).isEqualTo(State.APPROVED);
    assertThat(asked.state(answer(false), NOW)).isEqualTo(State.REJECTED);
  }

  @Test
  void anotherTenantNeitherFindsItNorItsAction() {
    // Given
    approvals.accept(run.asking("r-1", LATER));

    // When
    var found = approvals.find("globex", "r-1");

    // Then
    assertThat(found).isEmpty();
    assertThat(approvals.all("globex")).isEmpty();
    assertThat(approvals.campaignOf("globex", "action-run")).isEmpty();
    assertThat(approvals.campaignOf("acme", "action-run")).contains(run.ref());
  }

  @Test
  void whatTheOptimizerSettledWaitsForNobody() {
    // Given
    approvals.accept(run.asking("r-1", LATER));

    // When
    approvals.accept(run.execution());

    // Then
    Approval asked = approvals.find(null, "r-1").orElseThrow();
    assertThat(asked.state(null, NOW)).isEqualTo(State.WITHDRAWN);
    assertThat(asked.settled()).isEqualTo(run.execution().getDecisions().getFirst());
  }

  @Test
  void theOldestQuestionsAreForgotten() {
    // Given
    for (int n = 0; n < 5; n++) {
      approvals.accept(SampleRun.of("run-" + n).asking("r-" + n, LATER));
    }

    // When
    var all = approvals.all(null);

    // Then
    assertThat(all)
        .extracting(one -> one.request().getRequestId())
        .containsExactlyInAnyOrder("r-2", "r-3", "r-4");
  }

  private Control answer(boolean approved) {
    return new Order.Decide(approved, "r-1", "digest-r-1")
        .event("c", ControlScope.newBuilder().setTenantId("acme").build(), "ann", "because", NOW);
  }
}
