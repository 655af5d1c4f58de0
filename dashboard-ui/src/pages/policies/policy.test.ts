import { describe, expect, it } from 'vitest';
import { policy } from '../../test/policies';
import { activityText, limitsOf, scopeOfPolicy } from './policy';

const activity = (changed: object) => ({
  ruleId: 'step-limit',
  passed: 0,
  clamped: 0,
  asked: 0,
  blocked: 0,
  lastAt: '2026-01-01T00:00:00Z',
  lastVersion: '1',
  lastDetail: '',
  ...changed,
});

describe('scopeOfPolicy', () => {
  it.each([
    [{}, 'Everything'],
    [
      { actions: ['SET_DAILY_BUDGET', 'PAUSE'], platforms: ['META'], labels: ['season=sale'] },
      'Set daily budget, Pause · Meta · label season=sale',
    ],
  ])('of %o', (changed, text) => {
    expect(scopeOfPolicy(policy(changed))).toBe(text);
  });
});

describe('activityText', () => {
  it.each([
    [null, 'did not apply'],
    [activity({ passed: 31, clamped: 2 }), '2 limited, 31 passed'],
    [activity({ blocked: 1, asked: 3 }), '1 blocked, 3 asked a person'],
  ])('of %o', (lately, text) => {
    expect(activityText(lately)).toBe(text);
  });
});

describe('limitsOf', () => {
  it('says where the age of data is not limited', () => {
    const limits = limitsOf({
      maxStepPercent: 20,
      maxDataAgeHours: null,
      observationHours: 72,
      planExpiryHours: 1,
      approvalExpiryHours: 24,
    });

    expect(limits.map((limit) => limit.value)).toEqual([
      '20 %',
      'no limit: the time is that of the data',
      '72 hours',
      '1 hour',
      '24 hours',
    ]);
  });
});
