package io.adwright.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.local.console.Style;
import io.adwright.local.console.Text;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When each agent worked, as bars over one scale: what overlaps ran in parallel. */
final class TimelineSection implements Section {
  private static final int BAR_COLUMNS = 40;
  private static final int AGENT_COLUMNS = 14;
  private static final int SOURCE_COLUMNS = 10;
  private static final double MICROS_PER_MILLI = 1_000;

  @Override
  public String title() {
    return "Timeline";
  }

  @Override
  public List<String> lines(JsonNode trace, Style style) {
    List<JsonNode> steps = Lines.list(trace.path("trace").path("steps"));
    List<String> lines = new ArrayList<>();
    Optional<Instant> begin =
        steps.stream().flatMap(step -> time(step, "startedAt").stream()).min(Instant::compareTo);
    Optional<Instant> end =
        steps.stream().flatMap(step -> time(step, "finishedAt").stream()).max(Instant::compareTo);
    for (JsonNode step : steps) {
      String bar = begin.isPresent() && end.isPresent() ? bar(step, begin.get(), end.get()) : "";
      lines.add(
          Text.fit(Lines.text(step, "agent").toLowerCase(Locale.ROOT), AGENT_COLUMNS)
              + style.dim(
                  Text.fit(Lines.text(step, "source").toLowerCase(Locale.ROOT), SOURCE_COLUMNS))
              + style.good(Text.fit(bar, BAR_COLUMNS))
              + duration(step));
    }
    return lines;
  }

  private static String bar(JsonNode step, Instant begin, Instant end) {
    Optional<Instant> started = time(step, "startedAt");
    if (started.isEmpty()) {
      return "";
    }
    Instant finished = time(step, "finishedAt").orElse(end);
    double scale = BAR_COLUMNS / Math.max(1, millisBetween(begin, end));
    int from = (int) Math.floor(millisBetween(begin, started.get()) * scale);
    int to = (int) Math.ceil(millisBetween(begin, finished) * scale);
    int first = Math.clamp(from, 0, BAR_COLUMNS - 1);
    int last = Math.clamp(to, first + 1, BAR_COLUMNS);
    return " ".repeat(first) + "█".repeat(last - first);
  }

  private static String duration(JsonNode step) {
    JsonNode millis = step.path("millis");
    if (millis.isNumber()) {
      return millis(millis.asDouble());
    }
    return time(step, "startedAt")
        .flatMap(
            started -> time(step, "finishedAt").map(end -> millis(millisBetween(started, end))))
        .orElse("not finished");
  }

  private static String millis(double millis) {
    return String.format(Locale.ROOT, "%8.1f ms", millis);
  }

  private static double millisBetween(Instant from, Instant to) {
    return (double) ChronoUnit.MICROS.between(from, to) / MICROS_PER_MILLI;
  }

  private static Optional<Instant> time(JsonNode step, String field) {
    try {
      return Optional.of(step.path(field).asText(""))
          .filter(text -> !text.isEmpty())
          .map(Instant::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
