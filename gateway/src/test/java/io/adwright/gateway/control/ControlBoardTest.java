package io.adwright.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.ControlKeys;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.ControlScope;
import io.adwright.contracts.event.Platform;
import io.adwright.gateway.trace.SampleRun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ControlBoardTest {
  private final ControlBoard board = new ControlBoard(2);
  private int given;

  @Test
  void aReleasedSwitchIsNotShownAndAnotherScopeStays() {
    // Given
    give(new Order.KillSwitch(true), scope("acme", null));
    give(new Order.KillSwitch(true), scope("acme", "act_1"));

    // When
    give(new Order.KillSwitch(false), scope("acme", null));

    // Then
    assertThat(board.killSwitches("acme"))
        .extracting(control -> control.getScope().getAccountId().orElse(null))
        .containsExactly("act_1");
    assertThat(board.killSwitches("globex")).isEmpty();
    assertThat(board.killSwitches(null)).hasSize(1);
  }

  @Test
  void aReleaseIsDatedAfterItsSwitchAlsoWhereTheClockWentBack() {
    // Given
    give(new Order.KillSwitch(true), scope("acme", null));
    Instant engagedAt = board.killSwitches("acme").getFirst().getContext().getOccurredAt();

    // When
    Control release =
        board.dated(
            new Order.KillSwitch(false)
                .event("c-9", scope("acme", null), "ann", "over", engagedAt.minusSeconds(60)));

    // Then
    assertThat(release.getContext().getOccurredAt()).isAfter(engagedAt);
  }

  @Test
  void anOrderThatReplacesNoneKeepsItsTime() {
    // Given
    Control order =
        new Order.KillSwitch(true)
            .event("c-9", scope("acme", null), "ann", "why", Instant.parse("2026-03-01T12:00:00Z"));

    // When
    Control dated = board.dated(order);

    // Then
    assertThat(dated).isEqualTo(order);
  }

  @Test
  void theModeThatWasSetLastHolds() {
    // Given
    give(new Order.SetMode(AutonomyMode.AUTONOMOUS), scope("acme", "act_1"));

    // When
    give(new Order.SetMode(AutonomyMode.OBSERVE), scope("acme", "act_1"));

    // Then
    assertThat(board.modes("acme"))
        .extracting(control -> control.getMode().orElseThrow())
        .containsExactly(AutonomyMode.OBSERVE);
  }

  @Test
  void aDecisionIsFoundByItsRequestWhicheverWayItWent() {
    // Given
    give(new Order.Decide(false, "r-1", "d"), scope("acme", null));

    // When
    var decision = board.decisionOn("acme", "r-1", 1);

    // Then
    assertThat(decision).isPresent();
    assertThat(board.decisionOn("globex", "r-1", 1)).isEmpty();
  }

  @Test
  void whereTwoMustAgreeOneAloneDecidesNothing() {
    // Given
    decide("ann");
    decide("ann");
    assertThat(board.decisionOn("acme", "r-1", 2)).isEmpty();

    // When
    decide("bob");

    // Then
    assertThat(board.decisionOn("acme", "r-1", 2)).map(Control::getOperator).contains("bob");
  }

  @Test
  void notesDoNotReplaceEachOtherAndTheOldestIsForgotten() {
    // Given
    give(new Order.KillSwitch(true), scope("acme", null));

    // When
    for (int n = 0; n < 4; n++) {
      give(new Order.Note(), scope("acme", null));
    }

    // Then
    assertThat(board.latest("acme", 10))
        .extracting(Control::getControlId)
        .containsExactlyInAnyOrder("id-0", "id-3", "id-4");
    assertThat(board.killSwitches("acme")).hasSize(1);
  }

  private void decide(String operator) {
    Control control =
        new Order.Decide(true, "r-1", "d")
            .event("id-" + given++, scope("acme", null), operator, "because", SampleRun.NOON);
    board.accept(ControlKeys.of(control), control);
  }

  private void give(Order order, ControlScope scope) {
    String id = "id-" + given++;
    Control control = order.event(id, scope, "ann", "because", SampleRun.NOON.plusSeconds(given));
    board.accept(ControlKeys.of(control), control);
  }

  private static ControlScope scope(String tenantId, @Nullable String account) {
    var scope = ControlScope.newBuilder().setTenantId(tenantId);
    if (account != null) {
      scope.setPlatform(Platform.META).setAccountId(account);
    }
    return scope.build();
  }
}
