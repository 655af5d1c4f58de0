import { describe, expect, it } from 'vitest';
import { forecastOf } from './forecast';

const DAY = 24 * 60 * 60 * 1000;
const FIRST = Date.parse('2026-03-01T00:00:00+01:00');
const days = (values: readonly (number | null)[]) =>
  values.map((value, day) => ({ at: FIRST + day * DAY, value }));
const weeks = (count: number) => Array.from({ length: count * 7 }, (_, day) => day % 7);

describe('forecastOf', () => {
  it('expects of a day what the same weekday brought last', () => {
    const expected = forecastOf(days(weeks(4).map((day) => 10 + day)));

    expect(expected.map(({ value }) => value)).toEqual([10, 11, 12, 13, 14, 15, 16]);
    expect(expected[0]?.at).toBe(FIRST + 28 * DAY);
    expect(expected.every(({ low, high, value }) => low === value && high === value)).toBe(true);
  });

  it('is as wide as weeks differed, and never below zero', () => {
    const [first] = forecastOf(days(weeks(4).map((_, day) => (Math.floor(day / 7) % 2 === 0 ? 1 : 3))));

    // Every difference is 2 or -2.
    expect(first?.value).toBe(3);
    expect(first?.high).toBeCloseTo(3 + 1.2816 * 2, 3);
    expect(first?.low).toBeCloseTo(3 - 1.2816 * 2, 3);
    expect(forecastOf(days(weeks(4).map((_, day) => (day < 21 ? 9 : 0))))[0]?.low).toBe(0);
  });

  it('says nothing where three weeks are not known', () => {
    expect(forecastOf(days(weeks(2)))).toEqual([]);
    expect(forecastOf(days(weeks(4).map(() => null)))).toEqual([]);
    expect(forecastOf([])).toEqual([]);
  });

  it('is not led astray by a clock that was put forward', () => {
    const points = days(weeks(5).map((day) => day)).map(({ at, value }, day) => ({
      at: day < 28 ? at : at - 60 * 60 * 1000,
      value,
    }));

    expect(forecastOf(points).map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
