package io.adwright.gateway.imports;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.MetricsWindow;
import java.time.Instant;
import java.util.List;

/**
 * One campaign of the file, ready to be published.
 *
 * @param profile what the campaign is, at its last day
 * @param windows ascending by start, not overlapping, never empty; a view that makes each window
 *     when it is asked for, so that a large import stays small
 * @param asOf when the numbers were true: the end of the last day in the account's zone, unless the
 *     file says otherwise
 * @param revision micros of {@code asOf} since 1970, unless the file says otherwise
 * @param flags sentences for people about what is odd but was kept
 */
public record ImportedCampaign(
    CampaignProfile profile,
    List<MetricsWindow> windows,
    Instant asOf,
    long revision,
    List<String> flags) {
  public ImportedCampaign {
    if (windows.isEmpty()) {
      throw new IllegalArgumentException(
          "campaign " + profile.getRef().getCampaignId() + " has no window to publish");
    }
    flags = List.copyOf(flags);
  }
}
