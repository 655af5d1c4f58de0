import type { Controls, Trace } from '../../api/types';
import { isWhole } from '../../ui/scope';

/** How much of the machine is at work; each step down shrinks what it may do. */
export type Rung = 'FULL' | 'NO_LLM' | 'NO_MEMORY' | 'STALE' | 'FROZEN';

const FROM_WORST: readonly Rung[] = ['FROZEN', 'STALE', 'NO_MEMORY', 'NO_LLM', 'FULL'];

/**
 * Finds out on which rung of the ladder the latest runs stood: on the lowest that any of them tells.
 *
 * @param traces the latest runs; older ones tell nothing of now
 */
export function rungOf(traces: readonly Trace[], controls: Controls | undefined): Rung {
  const rungs = new Set<Rung>(traces.map(rungOfRun));
  if (controls?.killSwitches.some((one) => isWhole(one.scope)) === true) {
    rungs.add('FROZEN');
  }
  return FROM_WORST.find((rung) => rungs.has(rung)) ?? 'FULL';
}

function rungOfRun(trace: Trace): Rung {
  const stale = trace.execution?.decisions.some((decision) =>
    decision.rules.some((rule) => rule.ruleId === 'fresh-data' && rule.outcome === 'BLOCKED'),
  );
  if (stale === true) {
    return 'STALE';
  }
  if (trace.recall?.provenance.degradedBecause != null || trace.recall?.provenance.source === 'FALLBACK') {
    return 'NO_MEMORY';
  }
  const llm = [trace.diagnosis, trace.strategy, trace.copy].some(
    (part) => part?.provenance.degradedBecause?.startsWith('LLM_') === true,
  );
  return llm ? 'NO_LLM' : 'FULL';
}

/** What a rung means, for people. */
export const RUNGS: Record<Rung, { title: string; text: string }> = {
  FULL: {
    title: 'Everything is at work',
    text: 'Language model, memory and fresh data. The agents act within the rules.',
  },
  NO_LLM: {
    title: 'Working without a language model',
    text: 'Rules, statistics and templates decide alone. Budgets are acted on within the same limits; texts are plainer.',
  },
  NO_MEMORY: {
    title: 'Working with less memory',
    text: 'What was learnt before is found less well, or not at all. The same limits hold.',
  },
  STALE: {
    title: 'Some data is too old',
    text: 'Where numbers are older than allowed nothing is raised; budgets may only be lowered and campaigns paused.',
  },
  FROZEN: {
    title: 'Everything is stopped',
    text: 'A person stopped all actions. Nothing is sent to any ad platform until it is released.',
  },
};
