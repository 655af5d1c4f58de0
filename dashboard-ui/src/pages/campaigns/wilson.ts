import type { CampaignWindow } from '../../api/types';

/** From where to where a value may lie. */
export interface Interval {
  low: number;
  high: number;
}

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959964;

/**
 * Wilson's score interval of a share, 95 %: it stays within 0..1 and holds for few trials, where the textbook's
 * "p ± z·√(p(1−p)/n)" does not. E. B. Wilson, Probable inference, the law of succession, and statistical inference,
 * JASA 22 (1927) 209–212; recommended by Brown, Cai and DasGupta, Statistical Science 16 (2001) 101–133.
 *
 * Null where there is no share: nothing was tried, or more succeeded than was tried, as with conversions after a view.
 */
export function wilson(successes: number | null, trials: number | null): Interval | null {
  if (successes === null || trials === null || trials <= 0 || successes < 0 || successes > trials) {
    return null;
  }
  const share = successes / trials;
  const z2 = Z * Z;
  const scale = 1 + z2 / trials;
  const middle = (share + z2 / (2 * trials)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** The interval of a day's clicks per impression. */
export function ctrInterval({ clicks, impressions }: CampaignWindow): Interval | null {
  return wilson(clicks, impressions);
}

/** The interval of a day's conversions per click; conversions may be fractions where several ads share one. */
export function cvrInterval({ conversions, clicks }: CampaignWindow): Interval | null {
  return wilson(conversions, clicks);
}
