import { describe, expect, it } from 'vitest';
import { decided, made, traceOf } from '../test/traces';
import type { Step, TraceItem, TraceNews } from '../api/types';
import { lacks, listWith, newsOf, withNews, withStep, type RunPages } from './news';

const step = (agent: string, second: number, status: Step['status']): Step => ({
  agent,
  status,
  source: status === 'FINISHED' ? 'RULES' : null,
  startedAt: `2026-01-01T00:00:0${second}Z`,
  finishedAt: null,
  millis: status === 'FINISHED' ? 12 : null,
  error: null,
  tokensIn: null,
  tokensOut: null,
});

const item = (correlationId: string): TraceItem => ({
  correlationId,
  importId: null,
  campaign: { tenantId: 'default', platform: 'META', accountId: '1', campaignId: 'c', name: null },
  status: 'RUNNING',
  startedAt: '2026-01-01T00:00:00Z',
  durationMs: null,
  findings: [],
  decision: null,
  verdict: null,
});

const news = (correlationId: string, parts: TraceNews['parts']): TraceNews => ({
  correlationId,
  importId: null,
  campaignId: 'c',
  status: 'COMPLETE',
  reason: null,
  durationMs: 99,
  parts,
});

const pages = (...items: TraceItem[]): RunPages => ({
  pageParams: [null],
  pages: [{ items, nextCursor: null, counts: { RUNNING: 1, COMPLETE: 0, PARTIAL: 0, FAILED: 0 } }],
});

describe('newsOf', () => {
  it.each([
    ['weather', '{}'],
    ['step', '{"cut'],
  ])('passes over what it does not understand: %s %s', (type, data) => {
    expect(newsOf({ type, data })).toBeNull();
  });
});

describe('withStep', () => {
  it('puts steps in the order of their begin', () => {
    const steps = withStep([step('memory', 2, 'STARTED')], step('analyst', 1, 'FINISHED'));

    expect(steps.map((one) => one.agent)).toEqual(['analyst', 'memory']);
  });

  it('does not set a finished step back when its begin is told late', () => {
    const finished = step('analyst', 1, 'FINISHED');

    expect(withStep([finished], step('analyst', 1, 'STARTED'))).toEqual([finished]);
  });
});

describe('withNews', () => {
  it('puts what became of a decision in its place', () => {
    const waiting = decided({ actionId: 'a', status: 'AWAITING_APPROVAL' });
    const other = decided({ actionId: 'b' });
    const trace = traceOf({ execution: { decisions: [waiting, other], provenance: made() } });
    const { tenantId, platform, accountId, campaignId } = trace.campaign;

    const told = withNews(trace, {
      kind: 'decision',
      news: {
        correlationId: 'r1',
        importId: null,
        campaign: { tenantId, platform, accountId, campaignId, name: null },
        decision: decided({ actionId: 'a', status: 'CONFIRMED' }),
      },
    });

    expect(told.execution?.decisions.map((one) => one.status)).toEqual(['CONFIRMED', 'CONFIRMED']);
  });
});

describe('lacks', () => {
  it.each([
    ['AWAITING_APPROVAL', true],
    ['CONFIRMED', false],
  ])('an action that was %s, once it is settled: %s', (status, read) => {
    const trace = traceOf({ execution: { decisions: [decided({ status })], provenance: made() } });

    expect(lacks(trace, news('r1', ['EXECUTION', 'SETTLEMENT']))).toBe(read);
  });
});

describe('listWith', () => {
  it('updates a run in its place', () => {
    const { pages: updated } = listWith(pages(item('a'), item('b')), new Map([['b', news('b', [])]]));

    expect(updated.pages[0]?.items.map((one) => one.status)).toEqual(['RUNNING', 'COMPLETE']);
  });

  it.each([
    ['all is known', 'a', [], true],
    ['there are findings to be read', 'a', ['DIAGNOSIS'], false],
    ['there is a decision to be read', 'a', ['EXECUTION'], false],
    ['the run is new', 'z', [], false],
  ] as const)('says whether that is enough: %s', (_case, id, parts, enough) => {
    const result = listWith(pages(item('a')), new Map([[id, news(id, [...parts])]]));

    expect(result.enough).toBe(enough);
  });
});
