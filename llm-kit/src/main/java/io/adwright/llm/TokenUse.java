package io.adwright.llm;

/**
 * Tokens that were used.
 *
 * @param in of questions
 * @param out of answers
 */
record TokenUse(long in, long out) {
  static final TokenUse NONE = new TokenUse(0, 0);

  TokenUse plus(TokenUse more) {
    return new TokenUse(in + more.in, out + more.out);
  }

  long total() {
    return in + out;
  }
}
