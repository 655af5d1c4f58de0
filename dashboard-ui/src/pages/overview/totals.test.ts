import { describe, expect, it } from 'vitest';
import type { CampaignItem } from '../../api/types';
import { totalsOf } from './totals';

const campaign = (
  currency: string,
  spend: number | null,
  value: number | null,
  targetRoas: number | null,
): CampaignItem => {
  const money = (micros: number | null) => (micros === null ? null : { micros, currency, text: '' });
  return {
    key: '',
    campaign: { tenantId: 't', platform: 'META', accountId: 'a', campaignId: 'c', name: null },
    status: 'ACTIVE',
    currency,
    dailyBudget: null,
    targetRoas,
    targetCpa: null,
    updatedAt: '2026-01-01T00:00:00Z',
    asOf: null,
    kpis: {
      start: '2026-01-01T00:00:00Z',
      end: '2026-01-08T00:00:00Z',
      windows: 7,
      spend: money(spend),
      impressions: null,
      clicks: null,
      conversions: null,
      conversionValue: money(value),
      ctr: null,
      cvr: null,
      cpc: null,
      cpm: null,
      cpa: null,
      roas: null,
    },
    findings: [],
    decision: null,
    correlationId: null,
    needsPerson: false,
    attention: [],
  };
};

describe('totalsOf', () => {
  it('never adds currencies', () => {
    const totals = totalsOf([campaign('USD', 100, 300, 2), campaign('EUR', 50, 50, null)]);

    expect(totals.map(({ currency, spend }) => [currency, spend])).toEqual([
      ['EUR', 50n],
      ['USD', 100n],
    ]);
  });

  it('weighs targets by spend', () => {
    const [usd] = totalsOf([campaign('USD', 300, 900, 2), campaign('USD', 100, 100, 4)]);

    expect(usd).toMatchObject({ roas: 2.5, target: 2.5, roasOfTargeted: 2.5 });
  });

  it('takes what is unknown neither as zero nor into the ratio', () => {
    const [usd] = totalsOf([campaign('USD', 100, 200, null), campaign('USD', 100, null, 3)]);

    expect(usd).toMatchObject({ spend: 200n, value: 200n, roas: 2, target: null, unknown: 1 });
  });

  it('knows no sum where no value is known', () => {
    expect(totalsOf([campaign('GBP', 100, null, null)])[0]).toMatchObject({ spend: 100n, value: null });
  });
});
