package io.adwright.llm.answer;

/** What became of an answer's text. */
public sealed interface Reading<D> {
  /** It has the asked-for shape; what it says is still to be judged. */
  record Understood<D>(D answer) implements Reading<D> {}

  /**
   * It is not what was asked for.
   *
   * @param why a few words for the model, in our own words
   */
  record Refused<D>(String why) implements Reading<D> {}
}
