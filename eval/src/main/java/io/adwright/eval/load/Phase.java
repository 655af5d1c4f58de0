package io.adwright.eval.load;

/**
 * One stretch of load.
 *
 * @param name for people, for example {@code pipeline, round 1 of 2}
 * @param schedule when its runs start
 */
public record Phase(String name, Schedule schedule) {}
