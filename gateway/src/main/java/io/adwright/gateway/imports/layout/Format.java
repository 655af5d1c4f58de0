package io.adwright.gateway.imports.layout;

import io.adwright.contracts.event.Platform;
import io.adwright.gateway.imports.ImportRefused;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A kind of report: how its header looks, and what is peculiar to its rows. */
public sealed interface Format
    permits AdwrightFormat, GoogleAdsFormat, MetaAdsFormat, MappedFormat {
  /** Name in results. */
  String name();

  /** Whether {@code header} is of this kind. */
  boolean recognises(Header header);

  /**
   * Finds the fields.
   *
   * @throws ImportRefused if a column that is needed appears twice or is missing
   */
  Columns columns(Header header) throws ImportRefused;

  /** What the header itself says, such as a currency in a column's name. */
  default Map<Field, String> constants(Header header) {
    return Map.of();
  }

  /** The platform whose export this is. */
  Optional<Platform> platform();

  /** Whether {@code cell} says that there is no value. */
  boolean isUnknown(String cell);

  /** Whether a row sums up others. */
  default boolean isSummary(Columns columns, List<String> cells) {
    return false;
  }

  /** Whether rows that differ in nothing but their numbers are parts to be added. */
  default boolean addsRepeatedRows() {
    return false;
  }

  /** Whether amounts finer than a micro are rounded; otherwise they are a fault. */
  default boolean roundsAmounts() {
    return false;
  }

  /** Whether an empty count means none, in campaigns that report that count on other rows. */
  default boolean leavesZerosEmpty() {
    return false;
  }

  /** Whether conversions that are all worth nothing are conversions that nobody gave a value. */
  default boolean writesZeroForNoValue() {
    return false;
  }

  /** What people should know about this format's columns in {@code header}. */
  default List<String> notes(Header header) {
    return List.of();
  }
}
