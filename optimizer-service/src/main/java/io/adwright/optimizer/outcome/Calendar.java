package io.adwright.optimizer.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The days around an action, in the account's time zone. The day on which it took effect belongs to
 * neither side, unless it took effect at midnight.
 *
 * @param lastBefore last day that ended before the action
 * @param firstAfter first day that began after it
 * @param days length of the observation window
 * @param zone of the account
 */
record Calendar(LocalDate lastBefore, LocalDate firstAfter, int days, ZoneId zone) {
  private static final int WEEK = 7;

  static Calendar around(Instant effectiveAt, int days, ZoneId zone) {
    LocalDate on = effectiveAt.atZone(zone).toLocalDate();
    boolean atMidnight = on.atStartOfDay(zone).toInstant().equals(effectiveAt);
    return new Calendar(on.minusDays(1), atMidnight ? on : on.plusDays(1), days, zone);
  }

  /** First day of the {@code number}-th window before the action; 1 is the nearest. */
  LocalDate startBefore(int number) {
    return lastBefore.minusDays((long) number * days - 1);
  }

  /** Days of the {@code number}-th window before the action. */
  Span before(int number) {
    return new Span(startBefore(number), startBefore(number).plusDays(days));
  }

  /** The first {@code length} days after the action. */
  Span after(int length) {
    return new Span(firstAfter, firstAfter.plusDays(length));
  }

  /** When the {@code length} days after the action are over. */
  Instant endOf(int length) {
    return start(firstAfter.plusDays(length));
  }

  Instant start(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }

  /** Half-open range of days. */
  record Span(LocalDate from, LocalDate to) {
    boolean contains(LocalDate date) {
      return !date.isBefore(from) && date.isBefore(to);
    }

    /** Place of {@code date} that a day of another span shares, by weekday in whole weeks. */
    int position(LocalDate date) {
      int offset = (int) ChronoUnit.DAYS.between(from, date);
      return ChronoUnit.DAYS.between(from, to) % WEEK == 0
          ? date.getDayOfWeek().getValue()
          : offset;
    }
  }
}
