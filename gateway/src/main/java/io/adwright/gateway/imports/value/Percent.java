package io.adwright.gateway.imports.value;

import java.math.BigDecimal;

/** Shares as reports print them: {@code 12.34%}, {@code < 10%}, {@code > 90%}. */
public final class Percent {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private Percent() {}

  /**
   * Returns the share as a ratio; of {@code < 10%} nothing more is known than that it is less, so
   * that counts as zero.
   *
   * @throws BadCell if {@code text} is no share
   */
  public static BigDecimal ratio(String text, NumberStyle style) throws BadCell {
    String bare = text.strip();
    if (bare.startsWith("<")) {
      return BigDecimal.ZERO;
    }
    if (bare.startsWith(">")) {
      bare = bare.substring(1).strip();
    }
    if (bare.endsWith("%")) {
      return style.parse(bare.substring(0, bare.length() - 1).strip()).divide(HUNDRED);
    }
    return style.parse(bare);
  }
}
