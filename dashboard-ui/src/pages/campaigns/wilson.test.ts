import { describe, expect, it } from 'vitest';
import { wilson } from './wilson';

describe('wilson', () => {
  // Brown, Cai and DasGupta; and the closed forms z²/(n+z²) at the ends.
  it.each([
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [1, 10, 0.0179, 0.4042],
    [50, 100, 0.4038, 0.5962],
  ])('of %s in %s is %s to %s', (successes, trials, low, high) => {
    const interval = wilson(successes, trials);

    expect(interval?.low).toBeCloseTo(low, 3);
    expect(interval?.high).toBeCloseTo(high, 3);
  });

  it.each([
    ['nothing was tried', 0, 0],
    ['more succeeded than was tried', 11, 10],
    ['one of both is unknown', null, 10],
  ])('is none where %s', (_case, successes, trials) => {
    expect(wilson(successes, trials)).toBeNull();
  });

  it('holds the share, and narrows as more is tried', () => {
    const widths = [10, 100, 1_000, 10_000].map((trials) => {
      const interval = wilson(trials * 0.03, trials);
      expect(interval?.low).toBeLessThanOrEqual(0.03);
      expect(interval?.high).toBeGreaterThanOrEqual(0.03);
      return (interval?.high ?? 0) - (interval?.low ?? 0);
    });

    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  });
});
