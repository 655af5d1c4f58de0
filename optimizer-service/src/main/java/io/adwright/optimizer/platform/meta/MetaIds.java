package io.adwright.optimizer.platform.meta;

import io.adwright.contracts.event.CampaignProfile;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ids of a campaign as Meta has them: digits alone, so that no foreign text gets into a path.
 *
 * @param account without {@code act_}
 * @param campaign the campaign
 * @param adSet the ad set that carries the budget; empty if the campaign does
 */
record MetaIds(String account, String campaign, Optional<String> adSet) {
  private static final Pattern ID = Pattern.compile("[0-9]{1,25}");

  /** Returns the ids; empty if they are none of Meta. */
  static Optional<MetaIds> of(CampaignProfile campaign) {
    String account = campaign.getRef().getAccountId().replaceFirst("^act_", "");
    String id = campaign.getRef().getCampaignId();
    Optional<String> adSet = campaign.getBudgetEntityId().filter(budget -> !budget.equals(id));
    return isId(account) && isId(id) && adSet.map(MetaIds::isId).orElse(true)
        ? Optional.of(new MetaIds(account, id, adSet))
        : Optional.empty();
  }

  private static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
