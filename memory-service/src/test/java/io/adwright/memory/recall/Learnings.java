package io.adwright.memory.recall;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningContext;
import io.adwright.contracts.event.LearningOrigin;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Platform;
import java.time.Duration;

/** Things that were learnt. */
public final class Learnings {
  private Learnings() {}

  /** A fresh, validated learning that fits {@link Situations#budgetLimitedSearchCampaign()}. */
  public static Learning.Builder raisingTheBudgetHelped(String id) {
    return learning(id, "Raising the daily budget of a budget-limited campaign kept its return.")
        .setAppliesTo(
            LearningContext.newBuilder()
                .setPlatform(Platform.GOOGLE_ADS)
                .setObjective(Objective.SALES)
                .setFinding(FindingCode.BUDGET_LIMITED)
                .setAction(ActionKind.SET_DAILY_BUDGET)
                .build());
  }

  public static Learning.Builder learning(String id, String text) {
    return Learning.newBuilder()
        .setContext(Situations.CONTEXT)
        .setLearningId(id)
        .setTenantId(Situations.TENANT)
        .setText(text)
        .setAppliesTo(LearningContext.newBuilder().build())
        .setEvidence("outcome o-1")
        .setValidity(LearningValidity.VALIDATED)
        .setOrigin(LearningOrigin.OUTCOME)
        .setLearnedAt(Situations.AS_OF.minus(Duration.ofDays(12)));
  }
}
