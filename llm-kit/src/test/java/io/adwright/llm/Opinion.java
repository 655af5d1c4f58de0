package io.adwright.llm;

import java.util.List;

/** What the toy duty asks for; one component of every kind that there is. */
record Opinion(
    String explanation, Urgency urgency, List<String> order, double certainty, int readers) {
  enum Urgency {
    LOW,
    HIGH
  }
}
