import { describe, expect, it } from 'vitest';
import type { LearningRecalled, Trace } from '../../api/types';
import { made, traceOf } from '../../test/traces';
import { influencedBy } from './influence';

const recalled = (learningId: string): LearningRecalled => ({
  learningId,
  text: '',
  score: 0.5,
  whyMatched: '',
  effect: null,
  evidence: '',
  validity: 'CANDIDATE',
  origin: 'PLAYBOOK',
});

const run = (correlationId: string, remembers: string[], uses: string[]): Trace =>
  traceOf({
    correlationId,
    recall: { index: 'flat', learnings: remembers.map(recalled), provenance: made() },
    strategy: {
      planId: 'p',
      rationale: '',
      provenance: made(),
      proposals: [
        {
          rank: 1,
          headline: 'Increase budget 20%',
          kind: 'SET_DAILY_BUDGET',
          from: null,
          to: null,
          rationale: '',
          expected: null,
          findings: [],
          learningIds: uses,
        },
      ],
    },
  });

describe('influencedBy', () => {
  it('tells the runs that recalled it, those first whose plan used it', () => {
    const runs = [run('1', ['a', 'b'], ['b']), run('2', ['b'], []), run('3', ['a'], ['a'])];

    const influenced = influencedBy('a', runs);

    expect(influenced.map(({ correlationId, proposals }) => [correlationId, proposals])).toEqual([
      ['3', ['Increase budget 20%']],
      ['1', []],
    ]);
  });

  it('knows of none in runs without a memory', () => {
    expect(influencedBy('a', [traceOf({ recall: null })])).toEqual([]);
  });
});
