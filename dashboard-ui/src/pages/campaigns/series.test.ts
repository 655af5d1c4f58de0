import { describe, expect, it } from 'vitest';
import { roundUp, stretches } from './series';

describe('stretches', () => {
  it('breaks the line where a value is unknown, and does not take it for zero', () => {
    const points = [1, 2, null, 4].map((value, at) => ({ at, value }));

    expect(stretches(points).map((stretch) => stretch.map(({ value }) => value))).toEqual([[1, 2], [4]]);
  });
});

describe('roundUp', () => {
  it.each([
    [0, 1],
    [0.034, 0.04],
    [3.26, 4],
    [1001, 1500],
  ])('%s becomes %s', (value, rounded) => {
    expect(roundUp(value)).toBeCloseTo(rounded);
  });
});
