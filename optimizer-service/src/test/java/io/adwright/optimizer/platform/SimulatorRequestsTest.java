package io.adwright.optimizer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.optimizer.gate.Plans;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SimulatorRequestsTest {

  @Property(tries = 500)
  void everyNameIsOneThatTheSimulatorTakes(@ForAll("names") String name) {
    // Given
    var campaign = Plans.campaign().setName(name).build();

    // When
    Wire.Draft draft = SimulatorRequests.draft(campaign);

    // Then
    assertThat(draft.name()).isNotBlank().hasSizeLessThanOrEqualTo(512);
    assertThat(draft.name()).doesNotContainPattern("\\p{Cc}");
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(draft.name())).isTrue();
  }

  @Example
  void aNameWithoutAVisibleCharacterIsReplaced() {
    // Given
    var campaign = Plans.campaign().setName("\u0000\u200B ").build();

    // When
    Wire.Draft draft = SimulatorRequests.draft(campaign);

    // Then
    assertThat(draft.name()).isEqualTo("Campaign 42");
  }

  @Property
  void whatIsNotPausedOrEndedIsActive(@ForAll DeliveryStatus status) {
    // Given
    var campaign = Plans.campaign().setStatus(status).setDailyBudgetMicros(null).build();

    // When
    Wire.Draft draft = SimulatorRequests.draft(campaign);

    // Then
    assertThat(draft.dailyBudgetMicros()).isNull();
    assertThat(draft.status())
        .isEqualTo(
            switch (status) {
              case PAUSED -> "PAUSED";
              case ENDED -> "REMOVED";
              case ACTIVE, LIMITED_BY_BUDGET, LEARNING, PENDING, UNKNOWN -> "ACTIVE";
            });
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(700),
        Arbitraries.of(
            "👟".repeat(400), "a" + "👟".repeat(400), "\uD800", "", "\n\n", "x".repeat(10_000)));
  }
}
