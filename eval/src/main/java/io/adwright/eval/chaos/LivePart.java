package io.adwright.eval.chaos;

/**
 * A part of the stack at this moment.
 *
 * @param ready whether the supervisor has seen it work
 * @param pid its process; 0 where there is none
 * @param restarts how often it was started again
 */
record LivePart(String name, boolean ready, long pid, int restarts) {}
