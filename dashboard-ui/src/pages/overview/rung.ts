import type { Controls, Trace } from '../../api/types';
import { isWhole } from '../../ui/scope';

/** How much of the machine is at work; each step down shrinks what it may do. */
export type Rung = 'FULL' | 'NO_LLM' | 'LLM_FAILS' | 'NO_MEMORY' | 'STALE' | 'FROZEN';

const FROM_WORST: readonly Rung[] = ['FROZEN', 'STALE', 'NO_MEMORY', 'LLM_FAILS', 'NO_LLM', 'FULL'];

/**
 * Finds out on which rung of the ladder the latest runs stood: on the lowest that any of them tells.
 *
 * @param traces the latest runs; older ones tell nothing of now
 */
export function rungOf(traces: readonly Trace[], controls: Controls | undefined): Rung {
  const rungs = new Set<Rung>([...traces.map(rungOfRun), rungOfModel(traces)]);
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
  const memory = trace.recall?.provenance;
  return memory?.degradedBecause != null || memory?.source === 'FALLBACK' ? 'NO_MEMORY' : 'FULL';
}

/** There was no model to ask: a way to run, and no failure. */
const ABSENT = 'LLM_ABSENT';

/**
 * Whether a language model is at work. An agent without one does not say so in every mode, so only an
 * answer that names its model tells of one.
 */
function rungOfModel(traces: readonly Trace[]): Rung {
  const made = traces
    .flatMap((trace) => [trace.diagnosis, trace.strategy, trace.copy])
    .flatMap((part) => (part === null ? [] : [part.provenance]));
  if (
    made.some((one) => one.degradedBecause?.startsWith('LLM_') === true && one.degradedBecause !== ABSENT)
  ) {
    return 'LLM_FAILS';
  }
  return made.length === 0 || made.some((one) => one.model !== null && one.degradedBecause === null)
    ? 'FULL'
    : 'NO_LLM';
}

/** What a rung means, for people. */
export const RUNGS: Record<Rung, { title: string; text: string }> = {
  FULL: {
    title: 'Everything is at work',
    text: 'Language model, memory and fresh data. The agents act within the rules.',
  },
  NO_LLM: {
    title: 'No language model: rules and templates decide',
    text: 'In the latest runs no model was at work. Statistics find, rules plan, templates write; the limits on money are the same, the texts are plainer.',
  },
  LLM_FAILS: {
    title: 'The language model does not always answer',
    text: 'Where it fails, rules and templates decide, within the same limits. The page of the agents says why it failed.',
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
