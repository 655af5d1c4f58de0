package io.adwright.gateway.snapshot;

import io.adwright.contracts.event.WindowFlag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is odd but real in a window: kept and flagged, as it is for the row of a file. */
final class Oddities {
  private Oddities() {}

  /** Returns the flags of a window; what is null is unknown, and gives no flag. */
  static List<WindowFlag> of(
      @Nullable Long spend,
      @Nullable Long impressions,
      @Nullable Long clicks,
      @Nullable Double conversions) {
    if (clicks == null) {
      return List.of();
    }
    List<WindowFlag> flags = new ArrayList<>(2);
    double converted = conversions == null ? 0 : conversions;
    if (clicks > 0 && converted > clicks) {
      flags.add(WindowFlag.CONVERSIONS_EXCEED_CLICKS);
    }
    if (clicks == 0 && converted > 0) {
      flags.add(WindowFlag.CONVERSIONS_WITHOUT_CLICKS);
    }
    if (clicks == 0 && spend != null && spend > 0) {
      flags.add(WindowFlag.SPEND_WITHOUT_CLICKS);
    }
    if (clicks == 0 && isZero(spend) && isZero(impressions)) {
      flags.add(WindowFlag.NO_DELIVERY);
    }
    return flags;
  }

  private static boolean isZero(@Nullable Long number) {
    return number != null && number == 0;
  }
}
