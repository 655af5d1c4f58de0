import { describe, expect, it } from 'vitest';
import type { Step } from '../../api/types';
import { layOut, ticks } from './layout';

const at = (millis: number) => new Date(1_750_000_000_000 + millis).toISOString();

const finished = (agent: string, begin: number, millis: number): Step => ({
  agent,
  source: 'RULES',
  status: 'FINISHED',
  startedAt: at(begin),
  finishedAt: at(begin + millis),
  millis,
  error: null,
  tokensIn: null,
  tokensOut: null,
});

const started = (agent: string, begin: number): Step => ({
  ...finished(agent, begin, 0),
  status: 'STARTED',
  source: null,
  finishedAt: null,
  millis: null,
});

describe('layOut', () => {
  it('places the steps on one axis that begins with the first', () => {
    const { bars, span } = layOut([finished('analyst', 100, 50), finished('memory', 170, 10)], 0);

    expect(bars.slice(0, 2).map(({ begin, end, gap }) => ({ begin, end, gap }))).toEqual([
      { begin: 0, end: 50, gap: null },
      { begin: 70, end: 80, gap: 20 },
    ]);
    expect(span).toBe(80);
  });

  it('lets a running step reach to now', () => {
    const { bars } = layOut([started('analyst', 0)], 1_750_000_000_000 + 400);

    expect(bars[0]?.end).toBe(400);
  });

  it('shows the copywriter and the optimizer side by side, after the strategist', () => {
    const { bars } = layOut(
      [finished('strategist', 0, 10), finished('copywriter', 12, 30), finished('optimizer', 13, 90)],
      0,
    );

    expect(bars.slice(3).map((bar) => [bar.stage, bar.waitsFor, bar.begin])).toEqual([
      ['copywriter', 'strategist', 12],
      ['optimizer', 'strategist', 13],
    ]);
  });

  it('takes the latest begin of an agent that began again', () => {
    const { bars } = layOut([started('analyst', 0), finished('analyst', 500, 20)], 0);

    expect(bars[0]?.end).toBe(20);
  });

  it('needs no step at all', () => {
    expect(layOut([], 0).span).toBe(1);
  });
});

describe('ticks', () => {
  it.each([
    [100, [0, 50, 100]],
    [1093, [0, 500, 1000]],
    [7.5, [0, 2, 4, 6]],
  ])('are round: %s ms', (span, expected) => {
    expect(ticks(span)).toEqual(expected);
  });
});
