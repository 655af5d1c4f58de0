package io.adwright.memory.learning;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.action.Actions;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.LearningContext;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Outcome;
import io.adwright.memory.recall.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What several outcomes must have in common to teach the same: tenant, platform, objective,
 * vertical, the first finding, the action and its direction.
 */
record Situation(String tenantId, LearningContext context) {

  /**
   * Returns the situation of {@code outcome}; empty if its action is of an unknown kind, of which
   * nothing can be learnt.
   *
   * @throws IllegalArgumentException if the action lacks an amount that its kind needs
   */
  static Optional<Situation> of(Outcome outcome) {
    if (outcome.getAction().getKind() == ActionKind.UNKNOWN) {
      return Optional.empty();
    }
    CampaignProfile campaign = outcome.getCampaign();
    var action = Actions.fromSpec(outcome.getAction(), campaign.getCurrency());
    return Optional.of(
        new Situation(
            campaign.getRef().getTenantId(),
            LearningContext.newBuilder()
                .setPlatform(campaign.getRef().getPlatform())
                .setObjective(known(campaign.getObjective()))
                .setVertical(campaign.getVertical().flatMap(Words::ofVertical).orElse(null))
                .setFinding(first(outcome))
                .setAction(action.kind())
                .setExposure(action.exposure())
                .build()));
  }

  /** Returns the id of the one learning about this situation. */
  String learningId() {
    return ContentHash.of("learning").and(tenantId).andContent(context).id();
  }

  private static @Nullable Objective known(Objective objective) {
    return objective == Objective.UNKNOWN ? null : objective;
  }

  private static @Nullable FindingCode first(Outcome outcome) {
    return outcome.getFindings().stream()
        .filter(code -> code != FindingCode.OTHER)
        .findFirst()
        .orElse(null);
  }
}
