package io.adwright.gateway.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.gateway.trace.SampleRun;
import io.adwright.gateway.trace.TraceEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertTest {
  private static final SampleRun RUN = SampleRun.of("run");

  @Test
  void aHealthyRunAlertsNobody() {
    // Given
    List<TraceEvent> events = RUN.events();

    // When
    List<Alert> alerts = events.stream().flatMap(event -> Alert.of(event).stream()).toList();

    // Then
    assertThat(alerts).isEmpty();
  }

  @Test
  void anOpenQuestionIsAnAlert() {
    // Given
    var asks = new TraceEvent.ExecutionSeen(RUN.asking("question", SampleRun.NOON));

    // When
    List<Alert> alerts = Alert.of(asks);

    // Then
    assertThat(alerts).extracting(Alert::kind).containsExactly(Alert.Kind.APPROVAL_OPEN);
    assertThat(alerts).extracting(Alert::actionId).containsExactly("action-run");
  }

  @Test
  void anActionThatDidHarmIsAnAlert() {
    // Given
    var harm = new TraceEvent.OutcomeSeen(RUN.outcome(OutcomeVerdict.WORSENED));

    // When
    List<Alert> alerts = Alert.of(harm);

    // Then
    assertThat(alerts).extracting(Alert::kind).containsExactly(Alert.Kind.WORSENED);
  }

  @Test
  void aFailedStepSaysWhatFailedAndWhy() {
    // Given
    TraceEvent failed = RUN.failed(Agent.ANALYST);

    // When
    List<Alert> alerts = Alert.of(failed);

    // Then
    assertThat(alerts)
        .containsExactly(
            new Alert(
                Alert.Kind.STEP_FAILED,
                "The analyst failed: clicks (90) exceed impressions (12).",
                null));
  }
}
