package io.adwright.optimizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.CampaignRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionIdTest {
  private static final CampaignRef CAMPAIGN = Plans.campaign().getRef();

  @Test
  void theIdOfAnActionNeverChanges() {
    // Given
    var raise = Plans.setDailyBudget(50_000_000, 60_000_000);

    // When
    String id = ActionId.of(CAMPAIGN, raise, "plan-1");

    // Then
    assertThat(id).isEqualTo("a9a54692cd761c2760452388d9195331");
  }

  @Test
  void whateverDistinguishesActionsDistinguishesTheirIds() {
    // Given
    var elsewhere = CampaignRef.newBuilder(CAMPAIGN).setTenantId("rival").build();

    // When
    List<String> ids =
        List.of(
            ActionId.of(CAMPAIGN, Plans.setDailyBudget(50, 60), "plan-1"),
            ActionId.of(CAMPAIGN, Plans.setDailyBudget(50, 61), "plan-1"),
            ActionId.of(CAMPAIGN, Plans.setDailyBudget(5, 60), "plan-1"),
            ActionId.of(CAMPAIGN, Plans.setDailyBudget(50, 60), "plan-2"),
            ActionId.of(elsewhere, Plans.setDailyBudget(50, 60), "plan-1"),
            ActionId.of(CAMPAIGN, Plans.action(ActionKind.PAUSE), "plan-1"),
            ActionId.of(CAMPAIGN, Plans.action(ActionKind.RESUME), "plan-1"));

    // Then
    assertThat(ids).doesNotHaveDuplicates();
  }
}
