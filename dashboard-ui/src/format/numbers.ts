import { formatMicros } from './money';

export type Unit = 'RATIO' | 'MICROS' | 'COUNT' | 'DAYS' | 'SCORE';

/** What stands where a number is not known. Unknown is not zero. */
export const UNKNOWN = '–';

const PERCENTAGES = new Set(['ctr', 'cvr', 'share', 'budget_spent']);

const memo = new Map<string, Intl.NumberFormat>();

function format(digits: number, percent: boolean): Intl.NumberFormat {
  const key = `${digits}/${percent}`;
  let made = memo.get(key);
  if (made === undefined) {
    made = new Intl.NumberFormat(undefined, {
      style: percent ? 'percent' : 'decimal',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    memo.set(key, made);
  }
  return made;
}

export function formatCount(value: number | null): string {
  if (value === null) {
    return UNKNOWN;
  }
  return format(Number.isInteger(value) ? 0 : 1, false).format(value);
}

export function formatPercent(value: number | null, digits = 2): string {
  return value === null ? UNKNOWN : format(digits, true).format(value);
}

export function formatRatio(value: number | null): string {
  return value === null ? UNKNOWN : format(2, false).format(value);
}

/** Writes a measured value of an evidence in its unit. */
export function formatMeasured(
  value: number | null,
  unit: Unit,
  metric: string,
  currency: string | null,
): string {
  if (value === null) {
    return UNKNOWN;
  }
  switch (unit) {
    case 'MICROS':
      return currency === null ? UNKNOWN : formatMicros(BigInt(Math.round(value)), currency);
    case 'COUNT':
      return formatCount(value);
    case 'DAYS':
      return `${formatCount(value)} ${value === 1 ? 'day' : 'days'}`;
    case 'RATIO':
      return PERCENTAGES.has(metric) ? formatPercent(value) : formatRatio(value);
    case 'SCORE':
      return formatRatio(value);
  }
}

const ABBREVIATIONS = new Set(['roas', 'cpa', 'ctr', 'cvr', 'cpc', 'cpm', 'llm']);

/** Turns a name for programs ("BUDGET_LIMITED", "conversion_value") into words: "Budget limited". */
export function words(name: string): string {
  const spoken = name
    .toLowerCase()
    .split(/[_\s-]+/)
    .map((word) => (ABBREVIATIONS.has(word) ? word.toUpperCase() : word))
    .join(' ');
  return spoken.charAt(0).toUpperCase() + spoken.slice(1);
}

const PLATFORMS: Record<string, string> = {
  GOOGLE_ADS: 'Google Ads',
  META: 'Meta',
  MICROSOFT_ADS: 'Microsoft Ads',
  TIKTOK: 'TikTok',
  LINKEDIN: 'LinkedIn',
  AMAZON_ADS: 'Amazon Ads',
};

export function platformName(platform: string): string {
  return PLATFORMS[platform] ?? words(platform);
}

/** Writes a place on a time axis. */
export function formatTick(millis: number): string {
  return millis < 1000
    ? `${millis} ms`
    : `${format(millis % 1000 === 0 ? 0 : 1, false).format(millis / 1000)} s`;
}

/** Writes a duration: 0.4 ms, 27 ms, 1.09 s, 2 min 5 s. */
export function formatMillis(millis: number | null): string {
  if (millis === null) {
    return UNKNOWN;
  }
  if (millis < 1000) {
    return `${format(millis < 10 ? 1 : 0, false).format(millis)} ms`;
  }
  if (millis < 60_000) {
    return `${format(2, false).format(millis / 1000)} s`;
  }
  const seconds = Math.round(millis / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
