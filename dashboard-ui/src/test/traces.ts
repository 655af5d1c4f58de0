import type { Decision, Provenance, Trace } from '../api/types';

/** How a part was made, for tests: by rules, unless said otherwise. */
export const made = (changed: Partial<Provenance> = {}): Provenance => ({
  source: 'RULES',
  agentVersion: '1',
  model: null,
  degradedBecause: null,
  ...changed,
});

/** A decision that was carried out, for tests. */
export const decided = (changed: Partial<Decision> = {}): Decision => ({
  action: 'Increase budget 20%',
  verdict: 'ALLOW',
  status: 'CONFIRMED',
  reason: '',
  rules: [],
  actionId: 'a',
  from: null,
  to: null,
  receipt: null,
  outcome: null,
  ...changed,
});

const instant = '2026-01-01T00:00:00Z';

/** A complete run of a healthy campaign, for tests. */
export function traceOf(changed: Partial<Trace> = {}): Trace {
  return {
    correlationId: 'r1',
    campaign: {
      tenantId: 'default',
      platform: 'META',
      accountId: '1',
      campaignId: 'c',
      name: null,
      currency: 'EUR',
      timeZone: 'UTC',
      status: null,
      objective: null,
      dailyBudget: null,
    },
    diagnosis: {
      kpis: {
        start: instant,
        end: instant,
        windows: 0,
        spend: null,
        impressions: null,
        clicks: null,
        conversions: null,
        conversionValue: null,
        ctr: null,
        cvr: null,
        cpc: null,
        cpm: null,
        cpa: null,
        roas: null,
      },
      previousKpis: null,
      findings: [],
      explanation: '',
      hypotheses: [],
      asOf: instant,
      provenance: made(),
    },
    recall: { index: 'flat', learnings: [], provenance: made() },
    strategy: { planId: 'p', proposals: [], rationale: '', provenance: made() },
    copy: null,
    execution: { decisions: [], provenance: made() },
    trace: {
      status: 'COMPLETE',
      reason: null,
      durationMs: 1,
      tokensIn: null,
      tokensOut: null,
      steps: [],
      clockSkew: [],
    },
    ...changed,
  };
}
