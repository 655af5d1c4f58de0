package io.adwright.gateway.trace;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of traces.
 *
 * @param traces newest first
 * @param next where the next page begins; null if this is the last
 * @param counts how many traces there are of each status, whatever status, place and limit were
 *     asked for
 */
public record TracePage(
    List<Trace> traces, @Nullable TraceCursor next, Map<TraceStatus.Kind, Integer> counts) {}
