package io.adwright.optimizer.platform.google;

import io.adwright.contracts.event.CampaignRef;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ids of a campaign as Google Ads has them: digits alone, so that no foreign text gets into a
 * query or a path.
 *
 * @param customer ten digits, without the hyphens that people write
 * @param campaign digits
 */
record GoogleIds(String customer, String campaign) {
  private static final Pattern CUSTOMER = Pattern.compile("[0-9]{10}");
  private static final Pattern CAMPAIGN = Pattern.compile("[0-9]{1,19}");

  /** Returns the ids; empty if they are none of Google Ads. */
  static Optional<GoogleIds> of(CampaignRef ref) {
    String customer = ref.getAccountId().replace("-", "");
    String campaign = ref.getCampaignId();
    return CUSTOMER.matcher(customer).matches() && CAMPAIGN.matcher(campaign).matches()
        ? Optional.of(new GoogleIds(customer, campaign))
        : Optional.empty();
  }

  String campaignResource() {
    return "customers/" + customer + "/campaigns/" + campaign;
  }
}
