package io.adwright.gateway.postgres;

import io.adwright.gateway.trace.PartKind;
import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceStep;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a trace stands in its table. */
final class TraceRow {
  /** What PostgreSQL can hold; events from elsewhere may carry any instant. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private TraceRow() {}

  static OffsetDateTime time(Instant instant) {
    Instant held = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
    return held.atOffset(ZoneOffset.UTC);
  }

  /** PostgreSQL's texts hold every character but this one; ids from elsewhere may. */
  static String text(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
  }

  static @Nullable String textOrNull(@Nullable String text) {
    return text == null ? null : text(text);
  }

  static String[] tags(Trace trace) {
    Set<String> tags = new LinkedHashSet<>();
    trace.tags(PartKind.DIAGNOSIS).forEach(code -> tags.add(finding(code)));
    trace.tags(PartKind.EXECUTION).forEach(verdict -> tags.add(verdict(verdict)));
    for (TraceStep step : trace.steps()) {
      tags.add(made(step.agent(), null));
      if (step.source() != null) {
        tags.add(made(null, step.source()));
        tags.add(made(step.agent(), step.source()));
      }
    }
    return tags.toArray(String[]::new);
  }

  static String finding(String code) {
    return "F:" + code;
  }

  static String verdict(String kind) {
    return "V:" + kind;
  }

  static String made(@Nullable Enum<?> agent, @Nullable Enum<?> source) {
    if (agent == null) {
      return "S:" + source;
    }
    return "A:" + agent + (source == null ? "" : "/" + source);
  }

  /** Whether two states of one run stand in the same row. */
  static boolean isSamePlace(Trace one, Trace other) {
    return time(one.startedAt()).equals(time(other.startedAt()));
  }
}
