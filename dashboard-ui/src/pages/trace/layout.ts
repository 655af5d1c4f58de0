import type { Step } from '../../api/types';

/** The stages of a run, in the order of the pipeline; the last two work side by side. */
export const STAGES = ['analyst', 'memory', 'strategist', 'copywriter', 'optimizer'] as const;
export type Stage = (typeof STAGES)[number];

const WAITS_FOR: Record<Stage, Stage | null> = {
  analyst: null,
  memory: 'analyst',
  strategist: 'memory',
  copywriter: 'strategist',
  optimizer: 'strategist',
};

/** A step on the time axis; offsets are milliseconds since the first step began. */
export interface Bar {
  stage: Stage;
  step: Step | null;
  begin: number;
  end: number;
  /** Milliseconds between the end of the step that this one waits for and its begin; null if unknown. */
  gap: number | null;
  waitsFor: Stage | null;
}

export interface Layout {
  bars: Bar[];
  /** Milliseconds that the axis covers, above zero. */
  span: number;
}

/**
 * Lays the steps out on one axis. The clocks of the agents may differ a little, so a step is never
 * longer than the time that it measured itself.
 *
 * @param now milliseconds since 1970, to where a running step reaches
 */
export function layOut(steps: readonly Step[], now: number): Layout {
  const latest = new Map<string, Step>();
  for (const step of steps) {
    // An agent that was killed begins again: the latest begin counts.
    latest.set(step.agent, step);
  }
  const starts = [...latest.values()].map((step) => Date.parse(step.startedAt));
  const origin = starts.length === 0 ? now : Math.min(...starts);
  const bars: Bar[] = STAGES.map((stage) => {
    const step = latest.get(stage) ?? null;
    const begin = step === null ? 0 : Date.parse(step.startedAt) - origin;
    return {
      stage,
      step,
      begin,
      end: endOf(step, begin, now - origin),
      gap: null,
      waitsFor: WAITS_FOR[stage],
    };
  });
  const byStage = new Map(bars.map((bar) => [bar.stage, bar]));
  for (const bar of bars) {
    const before = bar.waitsFor === null ? undefined : byStage.get(bar.waitsFor);
    if (bar.step !== null && before?.step?.finishedAt != null) {
      bar.gap = Math.max(0, bar.begin - before.end);
    }
  }
  return { bars, span: Math.max(1, ...bars.map((bar) => bar.end)) };
}

function endOf(step: Step | null, begin: number, now: number): number {
  if (step === null) {
    return begin;
  }
  if (step.millis !== null) {
    return begin + step.millis;
  }
  if (step.finishedAt !== null) {
    return begin + Math.max(0, Date.parse(step.finishedAt) - Date.parse(step.startedAt));
  }
  return Math.max(begin, now);
}

/** Round times for the axis: three to six of them, from zero. */
export function ticks(span: number): number[] {
  const rough = span / 4;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * magnitude).find((size) => size >= rough) ?? rough;
  const count = Math.floor(span / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
