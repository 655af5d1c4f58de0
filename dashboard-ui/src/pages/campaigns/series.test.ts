import { describe, expect, it } from 'vitest';
import type { CampaignWindow } from '../../api/types';
import { figureOf, roundUp, stretches } from './series';

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

describe('figureOf', () => {
  const micros = (amount: number) => ({ micros: amount, currency: 'EUR', text: '' });
  const day = (changed: Partial<CampaignWindow>): CampaignWindow => ({
    start: '2026-01-01T00:00:00Z',
    end: '2026-01-02T00:00:00Z',
    granularity: 'DAY',
    finality: 'FINAL',
    spend: micros(6_000_000),
    impressions: 2000,
    clicks: 30,
    conversions: 0,
    conversionValue: null,
    ctr: null,
    cvr: null,
    roas: null,
    ...changed,
  });

  it.each([
    ['cpc', {}, 200_000],
    ['cpm', {}, 3_000_000],
    ['cpa', {}, null],
    ['cpa', { conversions: 2 }, 3_000_000],
    ['cpc', { spend: null }, null],
    ['conversion_value', {}, null],
  ])('%s of a day with %o is %s', (metric, changed, value) => {
    expect(figureOf(metric)?.of(day(changed))).toBe(value);
  });

  it('knows none of what is not measured by day', () => {
    expect(figureOf('days_budget_ran_out')).toBeUndefined();
  });
});
