package io.adwright.optimizer.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.ControlKind;
import io.adwright.contracts.event.ControlScope;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Platform;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SwitchboardTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final CampaignRef CAMPAIGN =
      new CampaignRef("acme", Platform.META, "account", "campaign");
  private static final CampaignRef OTHER =
      new CampaignRef("acme", Platform.META, "account", "other");

  private static final ControlScope TENANT = ControlScope.newBuilder().setTenantId("acme").build();
  private static final ControlScope CAMPAIGN_ONLY =
      ControlScope.newBuilder().setTenantId("acme").setCampaignId("campaign").build();
  private static final ControlScope PAUSES =
      ControlScope.newBuilder().setTenantId("acme").setAction(ActionKind.PAUSE).build();

  @Test
  void aSwitchStopsWhatItsScopeCoversAndNothingElse() {
    // When
    Switchboard board = Switchboard.empty().after("k", kill(CAMPAIGN_ONLY, true, NOON));

    // Then
    assertThat(board.stops(CAMPAIGN, ActionKind.PAUSE)).isPresent();
    assertThat(board.stops(OTHER, ActionKind.PAUSE)).isEmpty();
  }

  @Test
  void aSwitchCanStopOneKindOfAction() {
    // When
    Switchboard board = Switchboard.empty().after("k", kill(PAUSES, true, NOON));

    // Then
    assertThat(board.stops(CAMPAIGN, ActionKind.PAUSE)).isPresent();
    assertThat(board.stops(CAMPAIGN, ActionKind.SET_DAILY_BUDGET)).isEmpty();
  }

  @Test
  void releasingOneSwitchDoesNotReleaseAnother() {
    // Given
    Switchboard both =
        Switchboard.empty()
            .after("tenant", kill(TENANT, true, NOON))
            .after("campaign", kill(CAMPAIGN_ONLY, true, NOON));

    // When
    Switchboard board = both.after("tenant", kill(TENANT, false, NOON.plusSeconds(1)));

    // Then
    assertThat(board.stops(CAMPAIGN, ActionKind.PAUSE)).isPresent();
    assertThat(board.stops(OTHER, ActionKind.PAUSE)).isEmpty();
  }

  @Test
  void anOlderOrderDoesNotUndoANewerOne() {
    // Given
    Switchboard engaged = Switchboard.empty().after("k", kill(TENANT, true, NOON));

    // When
    Switchboard board = engaged.after("k", kill(TENANT, false, NOON.minusSeconds(1)));

    // Then
    assertThat(board.stops(CAMPAIGN, ActionKind.PAUSE)).isPresent();
  }

  @Test
  void aStopHoldsAlsoWhereTheClockWentBack() {
    // Given
    Switchboard released =
        Switchboard.empty()
            .after("k", kill(TENANT, true, NOON))
            .after("k", kill(TENANT, false, NOON.plusSeconds(60)));

    // When
    Switchboard board = released.after("k", kill(TENANT, true, NOON.plusSeconds(1)));

    // Then
    assertThat(board.stops(CAMPAIGN, ActionKind.PAUSE)).isPresent();
  }

  @Test
  void aStricterModeHoldsAlsoWhereTheClockWentBackAndALooserDoesNot() {
    // Given
    Switchboard asks = Switchboard.empty().after("k", mode(TENANT, AutonomyMode.APPROVE, NOON));
    Instant earlier = NOON.minusSeconds(60);

    // When
    Switchboard looser = asks.after("k", mode(TENANT, AutonomyMode.AUTONOMOUS, earlier));
    Switchboard stricter = asks.after("k", mode(TENANT, AutonomyMode.OBSERVE, earlier));

    // Then
    assertThat(looser.mode(CAMPAIGN, ActionKind.PAUSE)).contains(AutonomyMode.APPROVE);
    assertThat(stricter.mode(CAMPAIGN, ActionKind.PAUSE)).contains(AutonomyMode.OBSERVE);
  }

  @Test
  void theMostExactModeHolds() {
    // When
    Switchboard board =
        Switchboard.empty()
            .after("a", mode(TENANT, AutonomyMode.AUTONOMOUS))
            .after("b", mode(CAMPAIGN_ONLY, AutonomyMode.OBSERVE));

    // Then
    assertThat(board.mode(CAMPAIGN, ActionKind.PAUSE)).contains(AutonomyMode.OBSERVE);
    assertThat(board.mode(OTHER, ActionKind.PAUSE)).contains(AutonomyMode.AUTONOMOUS);
  }

  private static Control kill(ControlScope scope, boolean engaged, Instant at) {
    return control(scope, at).setKind(ControlKind.KILL_SWITCH).setEngaged(engaged).build();
  }

  private static Control mode(ControlScope scope, AutonomyMode mode) {
    return mode(scope, mode, NOON);
  }

  private static Control mode(ControlScope scope, AutonomyMode mode, Instant at) {
    return control(scope, at).setKind(ControlKind.SET_MODE).setMode(mode).build();
  }

  private static Control.Builder control(ControlScope scope, Instant at) {
    return Control.newBuilder()
        .setContext(
            EventContext.newBuilder()
                .setEventId("e")
                .setCorrelationId("c")
                .setOccurredAt(at)
                .build())
        .setControlId("id")
        .setScope(scope)
        .setOperator("ann")
        .setReason("because");
  }
}
