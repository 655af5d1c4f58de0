package io.adwright.gateway.imports.assemble;

import io.adwright.gateway.imports.layout.Format;
import io.adwright.gateway.imports.row.Numbers;

/**
 * What a campaign is seen to track in any of its rows. Platforms do not write "unknown": Ads
 * Manager leaves a zero empty, and Google Ads writes a zero for a value that nobody assigned.
 *
 * @param clicks whether any row knows clicks
 * @param conversions whether any row knows conversions
 * @param value whether any row knows their value
 * @param converts whether any row has conversions
 * @param earns whether any row has conversions of a value above zero
 */
record Tracking(
    boolean clicks, boolean conversions, boolean value, boolean converts, boolean earns) {
  static final Tracking NOTHING = new Tracking(false, false, false, false, false);

  Tracking seeing(Numbers n) {
    return new Tracking(
        clicks || n.clicks() >= 0,
        conversions || n.conversions() >= 0,
        value || n.conversionValueMicros() >= 0,
        converts || n.conversions() > 0,
        earns || n.conversionValueMicros() > 0);
  }

  /** Whether the file writes zeros for a value that conversions were never given. */
  boolean lacksValue(Format format) {
    return format.writesZeroForNoValue() && converts && value && !earns;
  }

  /** What {@code n} means, written by this campaign's platform. */
  Numbers meaning(Numbers n, Format format) {
    boolean fill = format.leavesZerosEmpty();
    Numbers meant =
        new Numbers(
            n.spendMicros(),
            n.impressions(),
            fill && clicks ? Math.max(0, n.clicks()) : n.clicks(),
            fill && conversions ? Math.max(0, n.conversions()) : n.conversions(),
            lacksValue(format)
                ? Numbers.UNKNOWN
                : fill && value
                    ? Math.max(0, n.conversionValueMicros())
                    : n.conversionValueMicros(),
            n.reach(),
            n.dailyBudgetMicros());
    // Mostly a row means what it says, and there may be a million.
    return meant.equals(n) ? n : meant;
  }
}
