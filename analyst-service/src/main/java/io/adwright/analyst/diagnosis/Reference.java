package io.adwright.analyst.diagnosis;

import io.adwright.analyst.diagnosis.statistics.Posterior;

/**
 * What a rate is held against.
 *
 * @param kind where it comes from
 * @param rate what would be expected
 * @param belief what a rate must fall below to be worse; below {@code rate} by the margin, if any
 */
record Reference(Kind kind, double rate, Posterior belief) {

  /** Where a reference comes from, and how a sentence names it. */
  enum Kind {
    TARGET("target %s"),
    BREAK_EVEN("break-even %s"),
    EARLIER("its earlier %s"),
    FLOOR("the floor of %s");

    private final String phrase;

    Kind(String phrase) {
      this.phrase = phrase;
    }

    /** Returns the name of the reference, for example {@code target 2.00}. */
    String phrase(String value) {
      return phrase.formatted(value);
    }
  }

  /** Returns a rate that is known exactly. */
  static Reference exactly(Kind kind, double rate) {
    return new Reference(kind, rate, Posterior.exactly(rate));
  }

  /**
   * Returns the campaign's own earlier rate, known as well as {@code sample} knows it.
   *
   * @param margin share by which a rate must be lower to be worse
   */
  static Reference earlier(Sample sample, double margin) {
    return new Reference(Kind.EARLIER, sample.rate(), sample.belief().times(1 - margin));
  }
}
