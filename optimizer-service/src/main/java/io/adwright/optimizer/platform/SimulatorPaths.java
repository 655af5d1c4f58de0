package io.adwright.optimizer.platform;

import io.adwright.contracts.event.CampaignRef;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Where things are on the simulator.
 *
 * <p>The simulator knows accounts and campaigns, and neither tenants nor platforms. Its account id
 * is therefore {@code tenant~PLATFORM~account}. Tenant, account and campaign are opaque texts of
 * others: each character other than a letter, digit, {@code -} or {@code _} of ASCII is written as
 * {@code %XX} per byte of its UTF-8. So no two campaigns can become one, no id can look like
 * another path, and usual ids stay as they are.
 */
final class SimulatorPaths {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private SimulatorPaths() {}

  /** Returns the account id that the simulator knows the campaign's account by. */
  static String accountId(CampaignRef ref) {
    return opaque(ref.getTenantId()) + '~' + ref.getPlatform() + '~' + opaque(ref.getAccountId());
  }

  /** Returns the campaign id that the simulator knows the campaign by. */
  static String campaignId(CampaignRef ref) {
    return opaque(ref.getCampaignId());
  }

  static String campaign(CampaignRef ref) {
    return "/api/v1/accounts/" + segment(accountId(ref)) + "/campaigns/" + segment(campaignId(ref));
  }

  static String action(String actionId) {
    return "/api/v1/actions/" + segment(opaque(actionId));
  }

  /** Percent signs are all that is left to be escaped in a path. */
  private static String segment(String id) {
    return id.replace("%", "%25");
  }

  private static String opaque(String id) {
    var text = new StringBuilder(id.length());
    for (byte unit : id.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(unit)) {
        text.append((char) unit);
      } else {
        HEX.toHexDigits(text.append('%'), unit);
      }
    }
    return text.toString();
  }

  private static boolean isPlain(byte unit) {
    return (unit >= 'a' && unit <= 'z')
        || (unit >= 'A' && unit <= 'Z')
        || (unit >= '0' && unit <= '9')
        || unit == '-'
        || unit == '_';
  }
}
