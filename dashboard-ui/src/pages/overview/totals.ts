import type { CampaignItem } from '../../api/types';
import { sumByCurrency } from '../../format/money';

/** What the campaigns of one currency come to together. */
export interface Total {
  currency: string;
  campaigns: number;
  /** Of those campaigns whose spend is known; null if none is. */
  spend: bigint | null;
  /** Of those campaigns whose value is known; null if none is. */
  value: bigint | null;
  /** Value per unit of spend, over campaigns of which both are known; null if there is none. */
  roas: number | null;
  /** What it should be: the targets, weighted by spend, over campaigns that have one; null if none has. */
  target: number | null;
  /** What those with a target really have; the two can be compared. */
  roasOfTargeted: number | null;
  /** Campaigns whose spend or value is not known. */
  unknown: number;
}

/** Adds campaigns up, each currency for itself: amounts of different currencies are never added. */
export function totalsOf(items: readonly CampaignItem[]): Total[] {
  const currencies = [...new Set(items.map((item) => item.kpis?.spend?.currency ?? item.currency))].filter(
    (currency) => currency != null,
  );
  return currencies
    .map((currency) => totalOf(currency, items))
    .sort((a, b) => b.campaigns - a.campaigns || a.currency.localeCompare(b.currency));
}

function totalOf(currency: string, items: readonly CampaignItem[]): Total {
  const own = items.filter((item) => (item.kpis?.spend?.currency ?? item.currency) === currency);
  const sum = (some: readonly CampaignItem[], of: 'spend' | 'conversionValue') =>
    sumByCurrency(some.map((item) => item.kpis?.[of] ?? null)).sums.get(currency) ?? null;
  const known = own.filter((item) => item.kpis?.spend != null && item.kpis.conversionValue !== null);
  const targeted = known.filter((item) => item.targetRoas !== null);
  const targetedSpend = sum(targeted, 'spend');
  const aim = targeted.reduce(
    (total, item) => total + (item.kpis?.spend?.micros ?? 0) * (item.targetRoas ?? 0),
    0,
  );
  return {
    currency,
    campaigns: own.length,
    spend: sum(own, 'spend'),
    value: sum(own, 'conversionValue'),
    roas: ratio(sum(known, 'conversionValue'), sum(known, 'spend')),
    target: targetedSpend === null || targetedSpend === 0n ? null : aim / Number(targetedSpend),
    roasOfTargeted: ratio(sum(targeted, 'conversionValue'), targetedSpend),
    unknown: own.length - known.length,
  };
}

function ratio(value: bigint | null, spend: bigint | null): number | null {
  return value === null || spend === null || spend === 0n ? null : Number(value) / Number(spend);
}
