package io.adwright.analyst.diagnosis;

import io.adwright.contracts.event.Finding;

/** What a detector has to say about a situation. */
sealed interface Assessment {

  /** There is something to tell. */
  record Found(Finding finding) implements Assessment {}

  /** The measure was judged, and nothing is clearly wrong with it. */
  record Sound(Judgement judgement) implements Assessment {}

  /** The measure has a reference, but too few samples; the longest range tried. */
  record Lacking(Judgement judgement) implements Assessment {}

  /** There is nothing to judge by: no reference, no data, or not this detector's business. */
  record Silent() implements Assessment {}
}
