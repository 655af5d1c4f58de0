import type { Point } from './series';
import type { Interval } from './wilson';

/** What a day may bring, if things go on as they did. */
export interface Expected extends Interval {
  at: number;
  value: number;
}

const DAY = 24 * 60 * 60 * 1000;
const WEEK = 7;

/** Two-sided 80 % of the normal distribution. */
const Z = 1.281552;

/** Differences of days and the same weekday before, so many of which are needed to tell how much they scatter. */
const LEAST = 14;

/** Older weeks say little about the next. */
const MOST = 8 * WEEK;

/**
 * The next seven days by the seasonal naive method: a day will be like the same weekday of the last week, and four
 * times of five no further from it than such differences have scattered. R. J. Hyndman and G. Athanasopoulos,
 * Forecasting: principles and practice, 3rd ed., 5.2 and 5.5. It knows of no trend, no holiday and no action.
 *
 * The analyst makes no forecast, so this is for the eye alone: nothing is decided by it. Empty where three weeks are
 * not known.
 */
export function forecastOf(points: readonly Point[]): Expected[] {
  const byDay = new Map(points.map(({ at, value }) => [dayOf(at), value]));
  const last = points.at(-1);
  if (last === undefined) {
    return [];
  }
  const end = dayOf(last.at);
  const differences: number[] = [];
  for (let day = end; day > end - MOST; day--) {
    const value = byDay.get(day) ?? null;
    const before = byDay.get(day - WEEK) ?? null;
    if (value !== null && before !== null) {
      differences.push(value - before);
    }
  }
  if (differences.length < LEAST) {
    return [];
  }
  const spread = Z * Math.sqrt(differences.reduce((sum, one) => sum + one * one, 0) / differences.length);
  return Array.from({ length: WEEK }, (_, index) => index + 1).flatMap((ahead) => {
    const value = byDay.get(end + ahead - WEEK) ?? null;
    return value === null
      ? []
      : [{ at: last.at + ahead * DAY, value, low: Math.max(0, value - spread), high: value + spread }];
  });
}

/** Days since 1970, from noon to noon so that a change of the clock moves none. */
function dayOf(at: number): number {
  return Math.round(at / DAY);
}
