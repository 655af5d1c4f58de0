import { describe, expect, it } from 'vitest';
import type { CampaignWindow, DecisionItem, PastWindow } from '../../api/types';
import { decided } from '../../test/traces';
import {
  awaitsJudgement,
  bandsOf,
  drawnOf,
  figureOf,
  happeningsOf,
  roundUp,
  stretches,
  windowsOf,
} from './series';

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

describe('stretches', () => {
  it('breaks the line where a value is unknown, and does not take it for zero', () => {
    const points = [1, 2, null, 4].map((value, at) => ({ at, value }));

    expect(stretches(points).map((stretch) => stretch.map(({ value }) => value))).toEqual([[1, 2], [4]]);
  });
});

describe('bandsOf', () => {
  it('breaks the band where there is no interval, and draws none of a single day', () => {
    const sure = { low: 1, high: 2 };
    const points = [sure, sure, null, sure, null].map((interval, at) => ({ at, value: 1, interval }));

    expect(bandsOf(points)).toEqual([
      [
        { at: 0, ...sure },
        { at: 1, ...sure },
      ],
    ]);
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

describe('windowsOf', () => {
  it('puts a history, which comes newest first, into the order of time', () => {
    const told = (start: string): PastWindow => ({
      window: day({ start }),
      dailyBudget: null,
      reach: null,
      flags: [],
      revision: 1,
      toldAt: start,
    });

    const windows = windowsOf([told('2026-01-03T00:00:00Z'), told('2026-01-01T00:00:00Z')]);

    expect(windows.map((window) => window.start)).toEqual(['2026-01-01T00:00:00Z', '2026-01-03T00:00:00Z']);
  });
});

describe('drawnOf', () => {
  const month = day({ granularity: 'PERIOD' });

  it.each([
    ['days alone where there are any', [month, day({})], [day({})]],
    ['what there is, where there are none', [month], [month]],
  ])('is %s', (_case, windows, drawn) => {
    expect(drawnOf(windows)).toEqual(drawn);
  });
});

describe('happeningsOf', () => {
  const receipt = {
    platformRequestId: null,
    before: null,
    after: null,
    beforeStatus: null,
    afterStatus: null,
    revision: null,
    errorCode: null,
    errorMessage: null,
    answeredAt: '2026-01-04T00:00:00Z',
  };
  const item = (changed: Parameters<typeof decided>[0]): DecisionItem => ({
    correlationId: 'r1',
    decidedAt: '2026-01-01T00:00:00Z',
    decision: decided(changed),
  });

  it('marks what the platform confirmed, when it did, and nothing else', () => {
    const happenings = happeningsOf([
      item({ receipt }),
      item({ status: 'FAILED', receipt }),
      item({ status: 'BLOCKED' }),
    ]);

    expect(happenings).toEqual([{ at: Date.parse('2026-01-04T00:00:00Z'), text: 'Increase budget 20%' }]);
  });
});

describe('awaitsJudgement', () => {
  it.each([
    ['CONFIRMED', true],
    ['BLOCKED', false],
    ['ALREADY_EXECUTED', false],
  ])('of an action that is %s is %s', (status, awaits) => {
    expect(awaitsJudgement(decided({ status }))).toBe(awaits);
  });
});
