import { describe, expect, it } from 'vitest';
import type { Approval } from '../../api/types';
import { decided, traceOf, made } from '../../test/traces';
import { proposalOf, stakeText } from './question';

const money = (micros: number, currency = 'USD') => ({ micros, currency, text: '' });

const asked = (changed: Partial<Approval>): Approval => ({
  requestId: 'q',
  state: 'OPEN',
  digest: 'd',
  campaign: { tenantId: 'default', platform: 'META', accountId: '1', campaignId: 'c', name: null },
  correlationId: 'r1',
  why: '',
  exposure: 'RAISES',
  action: decided({
    action: 'Needs approval: Increase budget 20%',
    from: money(500_000_000),
    to: money(600_000_000),
  }),
  askedAt: '2026-01-01T00:00:00Z',
  expiresAt: '2026-01-02T00:00:00Z',
  answer: null,
  outcome: null,
  ...changed,
});

const proposal = (headline: string) => ({
  rank: 1,
  headline,
  kind: 'SET_DAILY_BUDGET',
  from: null,
  to: null,
  rationale: '',
  expected: null,
  findings: [],
  learningIds: [],
});

describe('stakeText', () => {
  it('tells the money that may be spent on top', () => {
    expect(stakeText(asked({}))).toBe('$100.00 more may be spent a day.');
  });

  it.each([
    ['REDUCES', 'It lowers what can be lost.'],
    ['NEUTRAL', 'It does not change what can be lost.'],
  ] as const)('of an action that %s', (exposure, text) => {
    expect(stakeText(asked({ exposure }))).toBe(text);
  });

  it('adds no amounts of different currencies', () => {
    const action = decided({ from: money(1, 'USD'), to: money(2, 'EUR') });

    expect(stakeText(asked({ action }))).toBe('It raises what can be lost.');
  });
});

describe('proposalOf', () => {
  it('finds the proposal among those of the plan', () => {
    const strategy = {
      planId: 'p',
      proposals: [proposal('Refresh creative'), proposal('Increase budget 20%')],
      rationale: '',
      provenance: made(),
    };

    expect(proposalOf(asked({}), traceOf({ strategy }))?.headline).toBe('Increase budget 20%');
  });

  it('waits for the run', () => {
    expect(proposalOf(asked({}), undefined)).toBeUndefined();
  });
});
