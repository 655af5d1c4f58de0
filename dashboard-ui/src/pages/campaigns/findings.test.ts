import { describe, expect, it } from 'vitest';
import type { CampaignRun } from '../../api/types';
import { findingHistory } from './findings';

const run = (day: number, ...found: [code: string, severity: 'LOW' | 'HIGH'][]): CampaignRun => ({
  correlationId: `r${day}`,
  startedAt: `2026-01-0${day}T00:00:00Z`,
  status: 'COMPLETE',
  findings: found.map(([code, severity]) => ({ code, severity })),
  decisions: [],
});

describe('findingHistory', () => {
  it('tells since when a finding is there, and what was overcome', () => {
    const history = findingHistory([
      run(4, ['LOW_CTR', 'HIGH']),
      run(3),
      run(2, ['LOW_CTR', 'LOW'], ['HIGH_CPA', 'HIGH']),
      run(1, ['HIGH_CPA', 'LOW']),
    ]);

    expect(history).toEqual([
      {
        code: 'LOW_CTR',
        severity: 'HIGH',
        since: '2026-01-02T00:00:00Z',
        last: '2026-01-04T00:00:00Z',
        strip: [null, 'LOW', 'HIGH'],
        present: true,
      },
      {
        code: 'HIGH_CPA',
        severity: 'HIGH',
        since: '2026-01-01T00:00:00Z',
        last: '2026-01-02T00:00:00Z',
        strip: ['LOW', 'HIGH', null],
        present: false,
      },
    ]);
  });

  it('is empty before the first run', () => {
    expect(findingHistory([])).toEqual([]);
  });
});
