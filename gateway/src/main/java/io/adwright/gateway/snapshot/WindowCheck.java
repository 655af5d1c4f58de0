package io.adwright.gateway.snapshot;

import io.adwright.contracts.event.Finality;
import io.adwright.contracts.event.Granularity;
import io.adwright.contracts.event.MetricsWindow;
import io.adwright.gateway.api.WindowInput;
import io.adwright.gateway.imports.value.Quantities;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes windows of what a snapshot says about them, or complains. */
final class WindowCheck {
  private final Complaints complaints;
  private final Currency currency;
  private final ZoneId zone;

  WindowCheck(Complaints complaints, Currency currency, ZoneId zone) {
    this.complaints = complaints;
    this.currency = currency;
    this.zone = zone;
  }

  /** A window, and the JSON pointer to where it stood. */
  record Placed(String at, MetricsWindow window) {}

  private record Span(Instant start, Instant end) {}

  /** Returns the window; empty if its place in time is not known. */
  Optional<Placed> check(String at, @Nullable WindowInput input) {
    if (input == null) {
      complaints.add(at, "is not an object");
      return Optional.empty();
    }
    Span span = input.date() == null ? betweenInstants(at, input) : day(at, input);
    if (span == null) {
      return Optional.empty();
    }
    Long spend = money(at + "/spend", input.spend());
    Long impressions = count(at + "/impressions", input.impressions());
    Long clicks = count(at + "/clicks", input.clicks());
    Double conversions =
        complaints.optional(at + "/conversions", input.conversions(), Quantities::fraction);
    if (impressions != null && clicks != null && clicks > impressions) {
      complaints.add(
          at + "/clicks", "clicks (" + clicks + ") exceed impressions (" + impressions + ")");
    }
    Finality finality =
        complaints.optional(at + "/finality", input.finality(), Values.oneOf(Finality.class));
    return Optional.of(
        new Placed(
            at,
            MetricsWindow.newBuilder()
                .setStart(span.start())
                .setEnd(span.end())
                .setGranularity(granularity(span))
                .setFinality(finality == null ? Finality.PROVISIONAL : finality)
                .setSpendMicros(spend)
                .setImpressions(impressions)
                .setClicks(clicks)
                .setConversionCount(conversions)
                .setConversionValueMicros(money(at + "/conversionValue", input.conversionValue()))
                .setReach(count(at + "/reach", input.reach()))
                .setDailyBudgetMicros(money(at + "/dailyBudget", input.dailyBudget()))
                .setFlags(Oddities.of(spend, impressions, clicks, conversions))
                .build()));
  }

  /** Complains about windows that overlap; {@code windows} ascend by start. */
  void requireApart(List<Placed> windows) {
    for (int n = 1; n < windows.size(); n++) {
      Placed before = windows.get(n - 1);
      Placed window = windows.get(n);
      if (window.window().getStart().isBefore(before.window().getEnd())) {
        complaints.add(window.at(), "overlaps " + before.at() + "; a moment counts once only");
      }
    }
  }

  private @Nullable Span day(String at, WindowInput input) {
    if (input.start() != null || input.end() != null) {
      complaints.add(at, "has date beside start or end; give date, or start and end");
    }
    LocalDate day = complaints.optional(at + "/date", input.date(), Values::day);
    return day == null
        ? null
        : new Span(
            day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private @Nullable Span betweenInstants(String at, WindowInput input) {
    if (input.start() == null && input.end() == null) {
      complaints.add(at, "has neither date nor start and end");
      return null;
    }
    Instant start = complaints.required(at + "/start", input.start(), Values::instant, Instant.MIN);
    Instant end = complaints.required(at + "/end", input.end(), Values::instant, Instant.MAX);
    if (!start.isBefore(end)) {
      complaints.add(at + "/end", input.end() + " is not after start (" + input.start() + ")");
    }
    return start.equals(Instant.MIN) || end.equals(Instant.MAX) ? null : new Span(start, end);
  }

  private Granularity granularity(Span span) {
    LocalDate day = span.start().atZone(zone).toLocalDate();
    boolean isDay =
        span.start().equals(day.atStartOfDay(zone).toInstant())
            && span.end().equals(day.plusDays(1).atStartOfDay(zone).toInstant());
    if (isDay) {
      return Granularity.DAY;
    }
    return Duration.between(span.start(), span.end()).equals(Duration.ofHours(1))
        ? Granularity.HOUR
        : Granularity.PERIOD;
  }

  private @Nullable Long money(String path, @Nullable BigDecimal units) {
    return complaints.optional(path, units, Values.micros(currency));
  }

  private @Nullable Long count(String path, @Nullable BigDecimal number) {
    return complaints.optional(path, number, Quantities::count);
  }
}
