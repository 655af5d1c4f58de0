import type { Step, Trace } from '../../api/types';

/** What one agent did by one source: how often, and how long it took. */
export interface SourceStatistics {
  agent: string;
  source: string;
  count: number;
  /** Milliseconds that half, nine tenths and 99 of 100 steps did not exceed. */
  p50: number;
  p90: number;
  p99: number;
  most: number;
}

export interface AgentStatistics {
  agent: string;
  steps: number;
  failed: number;
  /** Shares of the finished steps, 0 to 1; null if there is none. */
  cached: number | null;
  fallback: number | null;
  /** Tokens that models read and wrote in all steps; null if none was asked. */
  tokensIn: number | null;
  tokensOut: number | null;
  bySource: SourceStatistics[];
}

/** The value that a share of the sorted values does not exceed (nearest rank). */
export function percentile(sorted: readonly number[], share: number): number {
  const rank = Math.ceil(share * sorted.length);
  return sorted[Math.max(0, rank - 1)] ?? Number.NaN;
}

/** Adds up the steps of runs, agents in the order given. */
export function statisticsOf(agents: readonly string[], steps: readonly Step[]): AgentStatistics[] {
  return agents.map((agent) => {
    const own = steps.filter((step) => step.agent === agent);
    const finished = own.filter((step) => step.status === 'FINISHED');
    const share = (source: string) =>
      finished.length === 0
        ? null
        : finished.filter((step) => step.source === source).length / finished.length;
    return {
      agent,
      steps: own.length,
      failed: own.filter((step) => step.status === 'FAILED').length,
      cached: share('CACHE'),
      fallback: share('FALLBACK'),
      tokensIn: sumOf(own.map((step) => step.tokensIn)),
      tokensOut: sumOf(own.map((step) => step.tokensOut)),
      bySource: bySource(agent, finished),
    };
  });
}

/** Null where nothing is known at all. */
function sumOf(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}

function bySource(agent: string, steps: readonly Step[]): SourceStatistics[] {
  const groups = new Map<string, Step[]>();
  for (const step of steps) {
    const source = step.source ?? 'UNKNOWN';
    groups.set(source, [...(groups.get(source) ?? []), step]);
  }
  return [...groups].map(([source, group]) => {
    const millis = group
      .map((step) => step.millis)
      .filter((value) => value !== null)
      .sort((a, b) => a - b);
    return {
      agent,
      source,
      count: group.length,
      p50: percentile(millis, 0.5),
      p90: percentile(millis, 0.9),
      p99: percentile(millis, 0.99),
      most: percentile(millis, 1),
    };
  });
}

/** Why answers were less than they could be, most frequent first. */
export function degradations(traces: readonly Trace[]): { agent: string; reason: string; count: number }[] {
  const counts = new Map<string, { agent: string; reason: string; count: number }>();
  for (const trace of traces) {
    const parts = {
      analyst: trace.diagnosis,
      memory: trace.recall,
      strategist: trace.strategy,
      copywriter: trace.copy,
      optimizer: trace.execution,
    };
    for (const [agent, part] of Object.entries(parts)) {
      const reason = part?.provenance.degradedBecause ?? null;
      if (reason !== null) {
        const key = `${agent}/${reason}`;
        const held = counts.get(key) ?? { agent, reason, count: 0 };
        counts.set(key, { ...held, count: held.count + 1 });
      }
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
