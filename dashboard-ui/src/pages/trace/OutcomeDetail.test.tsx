import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../api/types';
import { traceOf } from '../../test/traces';
import { OutcomeDetail } from './OutcomeDetail';

const kpis = traceOf().diagnosis?.kpis;
if (kpis === undefined) {
  throw new Error('a sample run has a diagnosis');
}

const outcome = (changed: Partial<Outcome>): Outcome => ({
  verdict: 'IMPROVED',
  headline: 'Outcome: ROAS +12 %: improved',
  explanation: '',
  effect: { metric: 'roas', low: 0.03, mid: 0.12, high: 0.21 },
  furtherEffects: [],
  intervalLevel: 0.9,
  before: { ...kpis, roas: 2.5 },
  after: { ...kpis, roas: 2.8 },
  observedFrom: '2026-01-01T00:00:00Z',
  observedTo: '2026-01-08T00:00:00Z',
  siblings: 3,
  confounders: [],
  conclusive: true,
  restatement: 0,
  rollbackControlId: null,
  judgedAt: '2026-01-10T00:00:00Z',
  ...changed,
});

describe('OutcomeDetail', () => {
  it('tells the effect with its interval, before and after, and what it was compared with', () => {
    render(<OutcomeDetail outcome={outcome({})} timeZone="UTC" />);

    expect(screen.getByText('Improved')).toBeInTheDocument();
    expect(screen.getByText('ROAS +12% (+3% to +21%)')).toBeInTheDocument();
    expect(screen.getByText('2.50 → 2.80')).toBeInTheDocument();
    expect(screen.getByText('3 untouched campaigns')).toBeInTheDocument();
    expect(screen.queryByText('will be looked at again')).not.toBeInTheDocument();
  });

  it('does not make up what could not be measured', () => {
    const open = outcome({
      verdict: 'INSUFFICIENT',
      effect: null,
      after: null,
      siblings: 0,
      conclusive: false,
      confounders: ['TARGET_CHANGED'],
    });

    render(<OutcomeDetail outcome={open} timeZone="UTC" />);

    expect(screen.getByText('could not be measured')).toBeInTheDocument();
    expect(screen.getByText('2.50 → –')).toBeInTheDocument();
    expect(screen.getByText('its own past alone')).toBeInTheDocument();
    expect(screen.getByText('Target changed')).toBeInTheDocument();
    expect(screen.getByText('will be looked at again')).toBeInTheDocument();
  });
});
