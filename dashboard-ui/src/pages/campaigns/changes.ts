import type { Point } from './series';

/** A day from which on the level is another. */
export interface Change {
  at: number;
  /** Median of the days before, as far back as the change before. */
  before: number;
  /** Median of the days from then on, up to the next change. */
  after: number;
}

/** Fewer days to a side say nothing about a level. */
const LEAST = 7;

/** Below this, chance alone is no good explanation; strict, as every figure of every campaign is looked at. */
const CHANCE = 0.001;

const MOST = 3;

/**
 * Days at which the level of a figure changed, oldest first, by Pettitt's rank test: A. N. Pettitt, A non-parametric
 * approach to the change-point problem, Applied Statistics 28 (1979) 126–135. It asks for no distribution, so that one
 * odd day is no change. Each half is looked at again (binary segmentation), up to three changes.
 *
 * The analyst's findings compare two ranges and name no day, so this is for the eye alone: nothing is decided by it.
 */
export function changesOf(points: readonly Point[]): Change[] {
  const known = points.flatMap(({ at, value }) => (value === null ? [] : [{ at, value }]));
  const starts = splits(known.map(({ value }) => value));
  return starts.map((start, index) => ({
    at: known[start]?.at ?? 0,
    before: median(known.slice(starts[index - 1] ?? 0, start).map(({ value }) => value)),
    after: median(known.slice(start, starts[index + 1]).map(({ value }) => value)),
  }));
}

function splits(values: readonly number[]): number[] {
  const found: { from: number; to: number }[] = [{ from: 0, to: values.length }];
  const starts: number[] = [];
  for (let stretch = found.shift(); stretch !== undefined && starts.length < MOST; stretch = found.shift()) {
    const { from, to } = stretch;
    const split = pettitt(values.slice(from, to));
    if (split !== null) {
      starts.push(from + split);
      found.push({ from, to: from + split }, { from: from + split, to });
    }
  }
  return starts.sort((a, b) => a - b);
}

/** Where the values fall most clearly into lower and higher ones; null if chance explains it. */
function pettitt(values: readonly number[]): number | null {
  const n = values.length;
  let rank = 0;
  let best = { split: 0, weight: 0 };
  for (let last = 0; last < n - 1; last++) {
    const value = values[last] ?? 0;
    rank += values.reduce((sum, other) => sum + Math.sign(value - other), 0);
    const split = last + 1;
    if (split >= LEAST && n - split >= LEAST && Math.abs(rank) > best.weight) {
      best = { split, weight: Math.abs(rank) };
    }
  }
  const chance = 2 * Math.exp((-6 * best.weight ** 2) / (n ** 3 + n ** 2));
  return best.weight > 0 && chance < CHANCE ? best.split : null;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
