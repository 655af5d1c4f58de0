import type { InfiniteData } from '@tanstack/react-query';
import type {
  AlertNews,
  Decision,
  DecisionNews,
  Step,
  StepNews,
  TokenNews,
  Trace,
  TraceItem,
  TraceList,
  TraceNews,
} from '../api/types';

/** What the stream said, as far as the pages understand it. */
export type News =
  | { kind: 'step'; news: StepNews }
  | { kind: 'trace'; news: TraceNews }
  | { kind: 'token'; news: TokenNews }
  | { kind: 'decision'; news: DecisionNews }
  | { kind: 'alert'; news: AlertNews }
  | { kind: 'reset' };

const KINDS: readonly string[] = ['step', 'trace', 'token', 'decision', 'alert'] satisfies News['kind'][];

/** Reads an event; null if it is of a kind that this version does not know, or cannot be read. */
export function newsOf(event: { type: string; data: string }): News | null {
  if (event.type === 'reset') {
    return { kind: 'reset' };
  }
  if (!KINDS.includes(event.type)) {
    return null;
  }
  try {
    return { kind: event.type, news: JSON.parse(event.data) as unknown } as News;
  } catch {
    return null;
  }
}

/** Returns the steps with one more told of; a step that ended is never set back to its beginning. */
export function withStep(steps: readonly Step[], step: Step): Step[] {
  const held = steps.find((one) => one.agent === step.agent && one.startedAt === step.startedAt);
  if (held === undefined) {
    return [...steps, step].sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
  }
  if (held.status !== 'STARTED') {
    return [...steps];
  }
  return steps.map((one) => (one === held ? step : one));
}

/** Returns the run with what was told of it. */
export function withNews(trace: Trace, news: News): Trace {
  switch (news.kind) {
    case 'step':
      return { ...trace, trace: { ...trace.trace, steps: withStep(trace.trace.steps, news.news.step) } };
    case 'trace':
      return {
        ...trace,
        trace: {
          ...trace.trace,
          status: news.news.status,
          reason: news.news.reason,
          durationMs: news.news.durationMs,
        },
      };
    case 'decision':
      return withDecision(trace, news.news.decision);
    case 'token':
    case 'alert':
    case 'reset':
      return trace;
  }
}

/** What is told of a decision that is there already takes its place; others come with the whole part. */
function withDecision(trace: Trace, told: Decision): Trace {
  return trace.execution === null
    ? trace
    : {
        ...trace,
        execution: {
          ...trace.execution,
          decisions: trace.execution.decisions.map((held) => (held.actionId === told.actionId ? told : held)),
        },
      };
}

/** Whether the run has parts that the page has not read yet. */
export function lacks(trace: Trace, news: TraceNews): boolean {
  return news.parts.some((part) => {
    switch (part) {
      case 'METRICS':
        return false;
      case 'DIAGNOSIS':
        return trace.diagnosis === null;
      case 'RECALL':
        return trace.recall === null;
      case 'STRATEGY':
        return trace.strategy === null;
      case 'COPY':
        return trace.copy === null;
      case 'EXECUTION':
        return trace.execution === null;
      case 'SETTLEMENT':
        // What waited for a person waits no more.
        return trace.execution?.decisions.some((one) => one.status === 'AWAITING_APPROVAL') === true;
    }
  });
}

export type RunPages = InfiniteData<TraceList, string | null>;

/**
 * Returns the list with what was told, and whether that is enough: a new run, or findings and a
 * decision that the news do not carry, have to be read.
 */
export function listWith(
  pages: RunPages,
  news: ReadonlyMap<string, TraceNews>,
): { pages: RunPages; enough: boolean } {
  const unseen = new Set(news.keys());
  const lacking = new Set<string>();
  const update = (item: TraceItem): TraceItem => {
    const told = news.get(item.correlationId);
    if (told === undefined) {
      return item;
    }
    unseen.delete(item.correlationId);
    if (
      (item.findings.length === 0 && told.parts.includes('DIAGNOSIS')) ||
      (item.decision === null && told.parts.includes('EXECUTION'))
    ) {
      lacking.add(item.correlationId);
    }
    return { ...item, status: told.status, durationMs: told.durationMs };
  };
  const updated = {
    ...pages,
    pages: pages.pages.map((page) => ({ ...page, items: page.items.map(update) })),
  };
  return { pages: updated, enough: unseen.size === 0 && lacking.size === 0 };
}
