package io.adwright.eval.load;

/** Tells a person that a phase is under way. */
@FunctionalInterface
public interface Progress {
  /** Called at the start of a phase and about every two seconds from then on. */
  void at(Phase phase, int sent, int arrived);
}
