import { describe, expect, it } from 'vitest';
import type { Controls, Provenance } from '../../api/types';
import { decided, made, traceOf } from '../../test/traces';
import { rungOf } from './rung';

const copyBy = (provenance: Partial<Provenance>) =>
  traceOf({ copy: { variants: [], skippedBecause: null, provenance: made(provenance) } });

const stopped = (platform: string | null): Controls => ({
  killSwitches: [
    {
      controlId: '1',
      kind: 'KILL_SWITCH',
      scope: { tenantId: 'default', platform, accountId: null, campaignId: null, action: null },
      engaged: true,
      mode: null,
      requestId: null,
      actionId: null,
      operator: 'me',
      reason: 'why',
      at: '2026-01-01T00:00:00Z',
    },
  ],
  modes: [],
  latest: [],
});

const blockedByAge = decided({
  verdict: 'BLOCK',
  rules: [{ ruleId: 'fresh-data', version: '1', outcome: 'BLOCKED', detail: '' }],
});

describe('rungOf', () => {
  it('knows nothing against a machine that has not run', () => {
    expect(rungOf([], undefined)).toBe('FULL');
  });

  it('says that there is no model when rules made everything, whether they give a reason or not', () => {
    expect(rungOf([traceOf()], undefined)).toBe('NO_LLM');
    expect(rungOf([copyBy({ degradedBecause: 'LLM_ABSENT' })], undefined)).toBe('NO_LLM');
  });

  it.each([
    ['answered', { source: 'LLM', model: 'qwen' }, 'FULL'],
    ['answered before', { source: 'CACHE', model: 'qwen' }, 'FULL'],
    ['failed', { source: 'FALLBACK', model: 'qwen', degradedBecause: 'LLM_TIMEOUT' }, 'LLM_FAILS'],
    [
      'is required and absent',
      { source: 'FALLBACK', model: 'qwen', degradedBecause: 'LLM_ABSENT' },
      'NO_LLM',
    ],
    ['never was: an answer from the cache is one of the rules', { source: 'CACHE' }, 'NO_LLM'],
  ] as const)('when the model %s', (_case, provenance, rung) => {
    expect(rungOf([traceOf(), copyBy(provenance)], undefined)).toBe(rung);
  });

  it('tells of a memory that is less than usual before the model', () => {
    const recall = { index: 'none', learnings: [], provenance: made({ source: 'FALLBACK' }) };

    expect(rungOf([traceOf({ recall })], undefined)).toBe('NO_MEMORY');
  });

  it('tells of data that is too old before the memory', () => {
    const execution = { decisions: [blockedByAge], provenance: made() };

    expect(rungOf([traceOf({ execution })], undefined)).toBe('STALE');
  });

  it.each([
    [null, 'FROZEN'],
    ['META', 'NO_LLM'],
  ])('is frozen only when everything is stopped: %s', (platform, rung) => {
    expect(rungOf([traceOf()], stopped(platform))).toBe(rung);
  });
});
