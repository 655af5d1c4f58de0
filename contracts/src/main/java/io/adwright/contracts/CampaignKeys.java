package io.adwright.contracts;

import io.adwright.contracts.event.CampaignRef;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Record keys of the campaign topics. */
public final class CampaignKeys {
  private CampaignKeys() {}

  /**
   * Returns {@code tenant/platform/account/campaign}, each part percent-encoded, so that a slash in
   * a foreign id cannot make two campaigns one.
   */
  public static String of(CampaignRef ref) {
    return encode(ref.getTenantId())
        + '/'
        + ref.getPlatform()
        + '/'
        + encode(ref.getAccountId())
        + '/'
        + encode(ref.getCampaignId());
  }

  private static String encode(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }
}
