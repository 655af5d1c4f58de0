package io.adwright.llm.prompt;

/** Makes words that nobody can guess and that are new each time. */
@FunctionalInterface
public interface Delimiters {
  /** Returns a word of letters and digits. */
  String next();
}
