import type { Proposal } from '../../api/types';
import { formatMeasured, formatPercent, words } from '../../format/numbers';

/** What a proposal is expected to bring, with its interval: "ROAS +4% (−2% to +11%)". */
export function expectedText(expected: NonNullable<Proposal['expected']>, currency: string | null): string {
  const effect = (value: number) =>
    expected.unit === 'RATIO'
      ? `${value < 0 ? '−' : '+'}${formatPercent(Math.abs(value), 0)}`
      : formatMeasured(value, expected.unit, expected.metric, currency);
  return `${words(expected.metric)} ${effect(expected.mid)} (${effect(expected.low)} to ${effect(expected.high)})`;
}
