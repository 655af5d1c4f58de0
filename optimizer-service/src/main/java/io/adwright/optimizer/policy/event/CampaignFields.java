package io.adwright.optimizer.policy.event;

import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import io.adwright.contracts.Money;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Label;
import io.adwright.optimizer.gate.CampaignState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whom it is done to. The campaign's name and its ads are not here: they are texts of others, and
 * no text of others may change a verdict. Labels are the operator's own.
 */
final class CampaignFields {
  private CampaignFields() {}

  static Group<Facts> campaign() {
    return new Group<>(
        "campaign",
        List.of(
            Field.text("tenant", "whose campaign it is", f -> ref(f).getTenantId()),
            Field.text("platform", "for example GOOGLE_ADS", f -> ref(f).getPlatform().name()),
            Field.text("account", "the platform's account id", f -> ref(f).getAccountId()),
            Field.text("id", "the platform's campaign id", f -> ref(f).getCampaignId()),
            Field.text("currency", "ISO 4217; all amounts are in it", f -> of(f).getCurrency()),
            Field.text("status", "as the metrics have it, for example ACTIVE", f -> status(of(f))),
            Field.text("objective", "for example SALES", f -> of(f).getObjective().name()),
            Field.maybeText("vertical", "the trade, where it is set", f -> of(f).getVertical()),
            Field.flag("budget_shared", "with other campaigns", f -> of(f).getBudgetShared()),
            Field.maybeCount(
                "daily_budget_micros", "as planned on", f -> of(f).getDailyBudgetMicros()),
            Field.maybeCount(
                "total_budget_micros", "for its whole life", f -> of(f).getTotalBudgetMicros()),
            Field.maybeNumber("target_roas", "wanted", f -> of(f).getTargets().getRoas()),
            Field.maybeCount("target_cpa_micros", "wanted", f -> of(f).getTargets().getCpaMicros()),
            new Field<>(
                "labels",
                MapType.create(SimpleType.STRING, SimpleType.STRING),
                "the operator's labels: 'team' in campaign.labels",
                f -> Optional.of(labels(of(f))))));
  }

  static Group<Facts> state() {
    return new Group<>(
        "state",
        List.of(
            Field.flag("known", "whether the platform could be read", f -> f.state().isPresent()),
            Field.maybeText(
                "status", "on the platform now", f -> f.state().map(s -> s.status().name())),
            Field.maybeCount(
                "daily_budget_micros",
                "on the platform now",
                f -> f.state().map(CampaignState::dailyBudget).map(Money::micros))));
  }

  private static CampaignProfile of(Facts facts) {
    return facts.campaign();
  }

  private static CampaignRef ref(Facts facts) {
    return facts.campaign().getRef();
  }

  private static String status(CampaignProfile campaign) {
    return campaign.getStatus().name();
  }

  /** Returns the labels; of two with the same name the first counts. */
  private static Map<String, String> labels(CampaignProfile campaign) {
    return campaign.getLabels().stream()
        .collect(Collectors.toMap(Label::getName, Label::getValue, (first, second) -> first));
  }
}
