package io.adwright.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.ControlKeys;
import io.adwright.contracts.Topics;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.ControlKind;
import io.adwright.contracts.event.ControlScope;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.optimizer.gate.Plans;
import io.adwright.optimizer.outcome.OutcomeWorld;
import io.adwright.teststack.Events;
import io.adwright.teststack.KafkaStack;
import io.adwright.teststack.Postgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(Postgres.class)
class ReevaluationOverKafkaTest {
  private static final String TENANT = "stopped";
  private static final Duration LIMIT = Duration.ofSeconds(60);

  Events events;

  @Inject DataSource database;

  @Test
  void aReleasedCampaignIsReasonedOverAgainFromItsNewestSnapshot() throws SQLException {
    // Given
    var world = new OutcomeWorld(0.4);
    CampaignMetrics newest = ofStopped(world.snapshot(0, 1));
    CampaignProfile campaign = newest.getCampaign();
    String key = CampaignKeys.of(campaign.getRef());
    events.send(Topics.CAMPAIGN_METRICS, key, newest);
    events.send(Topics.CAMPAIGN_METRICS, key, ofStopped(world.snapshot(0, 0)));
    order("kill-1", true);
    events.send(
        Topics.STRATEGIES, key, Plans.plan(campaign, Plans.setDailyBudget(50_000_000, 60_000_000)));
    events.<Execution>await(
        Topics.EXECUTIONS,
        1,
        it -> it.value().getDecisions().getFirst().getStatus() == ExecutionStatus.KILLED,
        LIMIT);

    // When
    order("release-1", false);

    // Then
    CampaignMetrics again =
        events
            .<CampaignMetrics>await(
                Topics.CAMPAIGN_METRICS,
                1,
                it -> it.value().getSource().getSystem().equals(Reevaluation.SOURCE),
                LIMIT)
            .getFirst()
            .value();
    assertThat(again.getCampaign()).isEqualTo(newest.getCampaign());
    assertThat(again.getWindows()).isEqualTo(newest.getWindows());
    assertThat(again.getRevision()).isEqualTo(newest.getRevision());
    assertThat(again.getContext().getCorrelationId())
        .isNotEqualTo(newest.getContext().getCorrelationId());
    assertThat(ordersAudited()).isEqualTo(2);
  }

  /** Other tests speak to the same broker and database about the world's own campaigns. */
  private static CampaignMetrics ofStopped(CampaignMetrics snapshot) {
    var profile = CampaignProfile.newBuilder(snapshot.getCampaign());
    profile.setRef(
        CampaignRef.newBuilder(snapshot.getCampaign().getRef())
            .setTenantId(TENANT)
            .setCampaignId("stopped")
            .build());
    return CampaignMetrics.newBuilder(snapshot).setCampaign(profile.build()).build();
  }

  private void order(String id, boolean engaged) {
    var order =
        Control.newBuilder()
            .setContext(
                EventContext.newBuilder()
                    .setEventId(id)
                    .setCorrelationId(id)
                    .setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
                    .build())
            .setControlId(id)
            .setKind(ControlKind.KILL_SWITCH)
            .setScope(ControlScope.newBuilder().setTenantId(TENANT).build())
            .setEngaged(engaged)
            .setOperator("ann")
            .setReason("a test")
            .build();
    events.send(Topics.CONTROLS, ControlKeys.of(order), order);
  }

  private long ordersAudited() throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select count(*) from ledger.audit where kind = 'ORDER' and account_key = ?")) {
      query.setString(1, "orders/" + TENANT);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
