package io.adwright.gateway.imports.value;

import java.time.ZoneId;
import java.util.Set;

/** Names of the IANA time zone database. */
public final class Zones {
  private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

  private Zones() {}

  /**
   * Returns the zone with a name.
   *
   * @throws BadCell if the database has no such zone; an offset is no zone, because it knows no
   *     summer
   */
  public static ZoneId parse(String name) throws BadCell {
    if (!NAMES.contains(name)) {
      throw new BadCell(
          "not a time zone", "Write the IANA name as in Europe/Berlin, Asia/Kolkata or UTC.");
    }
    return ZoneId.of(name);
  }
}
