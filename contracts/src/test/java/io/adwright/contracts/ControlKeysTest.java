package io.adwright.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.ControlKind;
import io.adwright.contracts.event.ControlScope;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Platform;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ControlKeysTest {

  @Test
  void aKillSwitchReplacesTheOneOfTheSameScopeAndNoOther() {
    // Given
    Control account = control(ControlKind.KILL_SWITCH).setScope(scope("act/1")).build();
    Control released = Control.newBuilder(account).setEngaged(false).setControlId("c-2").build();
    Control other = control(ControlKind.KILL_SWITCH).setScope(scope("act")).build();

    // When
    String key = ControlKeys.of(account);

    // Then
    assertThat(key).isEqualTo("KILL_SWITCH/a%2Fb/META/act%2F1//PAUSE");
    assertThat(ControlKeys.of(released)).isEqualTo(key);
    assertThat(ControlKeys.of(other)).isNotEqualTo(key);
  }

  @Test
  void aDecisionHasTheKeyOfItsRequestWhicheverWayItGoes() {
    // Given
    Control approved = control(ControlKind.APPROVE).setRequestId("r-1").build();
    Control rejected = control(ControlKind.REJECT).setRequestId("r-1").build();

    // When
    String key = ControlKeys.of(approved);

    // Then
    assertThat(key)
        .isEqualTo(ControlKeys.of(rejected))
        .startsWith(ControlKeys.ofDecision("a/b", "r-1"));
  }

  @Test
  void theDecisionsOfTwoPersonsDoNotReplaceEachOther() {
    // Given
    Control ann = control(ControlKind.APPROVE).setRequestId("r-1").setOperator("ann").build();
    Control bob = control(ControlKind.APPROVE).setRequestId("r-1").setOperator("bob").build();

    // When
    String key = ControlKeys.of(ann);

    // Then
    assertThat(key).isNotEqualTo(ControlKeys.of(bob));
  }

  @Test
  void notesStandAlone() {
    // Given
    Control note = control(ControlKind.NOTE).build();

    // When
    Control another = Control.newBuilder(note).setControlId("c-2").build();

    // Then
    assertThat(ControlKeys.of(another)).isNotEqualTo(ControlKeys.of(note));
  }

  private static Control.Builder control(ControlKind kind) {
    return Control.newBuilder()
        .setContext(
            EventContext.newBuilder()
                .setEventId("e")
                .setCorrelationId("c-1")
                .setOccurredAt(Instant.EPOCH)
                .build())
        .setControlId("c-1")
        .setKind(kind)
        .setScope(scope("act"))
        .setOperator("ann")
        .setReason("because");
  }

  private static ControlScope scope(String accountId) {
    return ControlScope.newBuilder()
        .setTenantId("a/b")
        .setPlatform(Platform.META)
        .setAccountId(accountId)
        .setAction(ActionKind.PAUSE)
        .build();
  }
}
