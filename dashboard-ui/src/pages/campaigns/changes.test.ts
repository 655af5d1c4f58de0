import { describe, expect, it } from 'vitest';
import { changesOf } from './changes';

/** Noise that is the same every time. */
const noise = (day: number) => Math.sin(day * 12.9898) * 0.5;
const days = (count: number, level: (day: number) => number) =>
  Array.from({ length: count }, (_, day) => ({ at: day, value: level(day) + noise(day) }));

describe('changesOf', () => {
  it('finds the day from which on the level is another, with both levels', () => {
    const [change, ...others] = changesOf(days(56, (day) => (day < 30 ? 10 : 7)));

    expect(others).toEqual([]);
    expect(change?.at).toBe(30);
    expect(change?.before).toBeCloseTo(10, 0);
    expect(change?.after).toBeCloseTo(7, 0);
  });

  it('finds a second one', () => {
    const changes = changesOf(days(90, (day) => (day < 30 ? 10 : day < 60 ? 20 : 5)));

    expect(changes.map((change) => change.at)).toEqual([30, 60]);
  });

  it.each([
    ['noise', () => 10],
    ['one odd day', (day: number) => (day === 20 ? 500 : 10)],
    ['a week that repeats', (day: number) => (day % 7 < 2 ? 20 : 10)],
  ])('takes %s for no change', (_case, level) => {
    expect(changesOf(days(56, level))).toEqual([]);
  });

  it('says nothing of few days, and leaves out what is unknown', () => {
    expect(changesOf(days(13, (day) => (day < 7 ? 1 : 100)))).toEqual([]);
    expect(changesOf(days(60, () => 1).map(({ at }) => ({ at, value: null })))).toEqual([]);
  });
});
