package io.adwright.memory.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the learnings.
 *
 * @param index what searched, or would
 * @param degradedBecause reason code if the search is worse than usual
 * @param next what to pass as {@code after} to read on; null at the end
 */
record LearningPage(
    List<LearningView> items,
    String index,
    @Nullable String degradedBecause,
    @Nullable String next) {}
