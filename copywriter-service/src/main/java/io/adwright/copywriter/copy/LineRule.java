package io.adwright.copywriter.copy;

import java.util.Optional;

/** One thing that a text in an ad must not do. */
interface LineRule {

  /** Returns why {@code line} cannot be published and what to do about it; empty if it can. */
  Optional<Objection> objectionTo(Line line);
}
