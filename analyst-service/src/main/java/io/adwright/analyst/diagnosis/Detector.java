package io.adwright.analyst.diagnosis;

/** Looks for one kind of trouble, or luck. */
interface Detector {

  /** Returns what is to be said about {@code situation}; never throws for a valid snapshot. */
  Assessment assess(Situation situation);
}
