import type { CampaignRun, CampaignWindow } from '../../api/types';

/** A value on a day; null is unknown, and leaves a gap in the line. */
export interface Point {
  at: number;
  value: number | null;
}

/** An action on the time axis. */
export interface Happening {
  at: number;
  text: string;
}

/** The figures drawn of a campaign's windows. */
export const FIGURES = [
  { name: 'Spend', unit: 'MICROS', metric: 'spend', of: (w: CampaignWindow) => w.spend?.micros ?? null },
  { name: 'ROAS', unit: 'RATIO', metric: 'roas', of: (w: CampaignWindow) => w.roas },
  { name: 'Conversions', unit: 'COUNT', metric: 'conversions', of: (w: CampaignWindow) => w.conversions },
  { name: 'CTR', unit: 'RATIO', metric: 'ctr', of: (w: CampaignWindow) => w.ctr },
] as const;

export type Figure = (typeof FIGURES)[number];

export function pointsOf(windows: readonly CampaignWindow[], figure: Figure): Point[] {
  return windows.map((window) => ({ at: Date.parse(window.start), value: figure.of(window) }));
}

/** Unbroken stretches of known values: a line is never drawn across what is not known. */
export function stretches(points: readonly Point[]): { at: number; value: number }[][] {
  const all: { at: number; value: number }[][] = [];
  let open = false;
  for (const { at, value } of points) {
    if (value === null) {
      open = false;
    } else if (open) {
      all.at(-1)?.push({ at, value });
    } else {
      all.push([{ at, value }]);
      open = true;
    }
  }
  return all;
}

/** What was really done, by runs whose action reached the platform. */
export function happeningsOf(runs: readonly CampaignRun[]): Happening[] {
  return runs.flatMap((run) =>
    run.decisions
      .filter((decision) => decision.receipt !== null && decision.status === 'CONFIRMED')
      .map((decision) => ({ at: Date.parse(run.startedAt), text: decision.action })),
  );
}

/** A round number at or above the value, as the end of an axis. */
export function roundUp(value: number): number {
  if (value <= 0) {
    return 1;
  }
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 1.5, 2, 3, 4, 5, 7.5, 10].find((one) => one * magnitude >= value) ?? 10;
  return factor * magnitude;
}
