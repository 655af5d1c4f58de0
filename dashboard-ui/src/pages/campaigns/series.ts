import type { CampaignWindow, Decision, DecisionItem, PastWindow } from '../../api/types';
import type { Unit } from '../../format/numbers';
import { ctrInterval, cvrInterval, type Interval } from './wilson';

/** A value on a day; null is unknown, and leaves a gap in the line. */
export interface Point {
  at: number;
  value: number | null;
  /** How sure it is, where that can be told from counts. */
  interval?: Interval | null;
}

/** An action on the time axis. */
export interface Happening {
  at: number;
  text: string;
}

/** A figure of a day: how it is read from the numbers, and how it is written. */
export interface Figure {
  name: string;
  unit: Unit;
  /** As evidence names it. */
  metric: string;
  of: (window: CampaignWindow) => number | null;
  /** Where a day's value may lie, for shares of counts. */
  interval?: (window: CampaignWindow) => Interval | null;
}

const SPEND: Figure = { name: 'Spend', unit: 'MICROS', metric: 'spend', of: (w) => w.spend?.micros ?? null };
const ROAS: Figure = { name: 'ROAS', unit: 'RATIO', metric: 'roas', of: (w) => w.roas };
const CONVERSIONS: Figure = {
  name: 'Conversions',
  unit: 'COUNT',
  metric: 'conversions',
  of: (w) => w.conversions,
};
const CPA: Figure = {
  name: 'CPA',
  unit: 'MICROS',
  metric: 'cpa',
  of: (w) => per(w.spend?.micros, w.conversions),
};
const CTR: Figure = { name: 'CTR', unit: 'RATIO', metric: 'ctr', of: (w) => w.ctr, interval: ctrInterval };
const CVR: Figure = { name: 'CVR', unit: 'RATIO', metric: 'cvr', of: (w) => w.cvr, interval: cvrInterval };

/** The figures drawn of a campaign's windows. */
export const FIGURES: readonly Figure[] = [SPEND, ROAS, CONVERSIONS, CPA, CTR, CVR];

/** Every figure that a day can be drawn of. */
const DAILY: readonly Figure[] = [
  ...FIGURES,
  { name: 'Value', unit: 'MICROS', metric: 'conversion_value', of: (w) => w.conversionValue?.micros ?? null },
  { name: 'Impressions', unit: 'COUNT', metric: 'impressions', of: (w) => w.impressions },
  { name: 'Clicks', unit: 'COUNT', metric: 'clicks', of: (w) => w.clicks },
  { name: 'CPC', unit: 'MICROS', metric: 'cpc', of: (w) => per(w.spend?.micros, w.clicks) },
  { name: 'CPM', unit: 'MICROS', metric: 'cpm', of: (w) => per(w.spend?.micros, w.impressions, 1000) },
];

/** Null where one of both is unknown, or there is nothing to divide by. */
function per(amount: number | undefined, count: number | null, of = 1): number | null {
  return amount === undefined || count === null || count === 0 ? null : (amount * of) / count;
}

/** The figure that evidence speaks of; undefined if it is none of a day. */
export function figureOf(metric: string): Figure | undefined {
  return DAILY.find((figure) => figure.metric === metric);
}

/** The windows of a history, oldest first. */
export function windowsOf(history: readonly PastWindow[]): CampaignWindow[] {
  return history.map((past) => past.window).sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

/** The windows that share a line: days, where there are any. A month beside a day would look like a peak. */
export function drawnOf(windows: readonly CampaignWindow[]): readonly CampaignWindow[] {
  const days = windows.filter((window) => window.granularity === 'DAY');
  return days.length > 0 ? days : windows;
}

export function pointsOf(windows: readonly CampaignWindow[], figure: Figure): Point[] {
  return windows.map((window) => ({
    at: Date.parse(window.start),
    value: figure.of(window),
    interval: figure.interval?.(window) ?? null,
  }));
}

/** The days that are over: of one that is not, a sum says nothing yet. */
export function overOf(windows: readonly CampaignWindow[]): readonly CampaignWindow[] {
  return windows.filter((window) => window.finality !== 'PARTIAL');
}

/** Unbroken stretches of known intervals, each of two days at least. */
export function bandsOf(points: readonly Point[]): (Interval & { at: number })[][] {
  const all: (Interval & { at: number })[][] = [[]];
  for (const { at, interval } of points) {
    if (interval == null) {
      all.push([]);
    } else {
      all.at(-1)?.push({ at, ...interval });
    }
  }
  return all.filter((stretch) => stretch.length > 1);
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

/** The days that a number rests on; milliseconds since 1970, the end is exclusive. */
export interface Used {
  from: number;
  to: number;
}

/** Whether an action will be judged; what was not done has no outcome. */
export function awaitsJudgement({ outcome, status }: Decision): boolean {
  return outcome === null && status === 'CONFIRMED';
}

/** What was really done: actions that the platform confirmed, when it did. */
export function happeningsOf(decisions: readonly DecisionItem[]): Happening[] {
  return decisions.flatMap(({ decision: { action, status, receipt } }) =>
    receipt !== null && status === 'CONFIRMED' ? [{ at: Date.parse(receipt.answeredAt), text: action }] : [],
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
