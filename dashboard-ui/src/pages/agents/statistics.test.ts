import { describe, expect, it } from 'vitest';
import type { Step } from '../../api/types';
import { percentile, statisticsOf } from './statistics';

const step = (source: string, millis: number): Step => ({
  agent: 'analyst',
  source,
  status: 'FINISHED',
  startedAt: '2026-01-01T00:00:00Z',
  finishedAt: null,
  millis,
  error: null,
  tokensIn: null,
  tokensOut: null,
});

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

  it.each([
    [0.5, 50],
    [0.99, 99],
    [1, 100],
  ])('%s of 1 to 100 is %s', (share, value) => {
    expect(percentile(hundred, share)).toBe(value);
  });

  it('of nothing is not a number', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe('statisticsOf', () => {
  it('keeps the sources apart, and tells their shares', () => {
    const [analyst] = statisticsOf(['analyst'], [step('RULES', 10), step('RULES', 30), step('CACHE', 1)]);

    expect(analyst?.bySource.map(({ source, count, p50 }) => ({ source, count, p50 }))).toEqual([
      { source: 'RULES', count: 2, p50: 10 },
      { source: 'CACHE', count: 1, p50: 1 },
    ]);
    expect(analyst?.cached).toBeCloseTo(1 / 3);
  });

  it('adds up the tokens that are known, and knows none where no model was asked', () => {
    const asked = { ...step('LLM', 900), tokensIn: 800, tokensOut: 90 };

    const [withModel] = statisticsOf(['analyst'], [asked, asked, step('RULES', 10)]);
    const [without] = statisticsOf(['analyst'], [step('RULES', 10)]);

    expect([withModel?.tokensIn, withModel?.tokensOut]).toEqual([1600, 180]);
    expect([without?.tokensIn, without?.tokensOut]).toEqual([null, null]);
  });

  it('knows no shares of nothing', () => {
    expect(statisticsOf(['analyst'], [])[0]?.cached).toBeNull();
  });
});
