import type { Diagnosis, Evidence, Kpis, Money } from '../../api/types';
import { formatMoney } from '../../format/money';
import { formatCount, formatPercent, formatRatio, UNKNOWN } from '../../format/numbers';

/** A key figure: how it is read from the numbers, and what it means. */
export interface Kpi {
  name: string;
  /** As evidence names it. */
  metric: string;
  meaning: string;
  text: (kpis: Kpis) => string;
  value: (kpis: Kpis) => number | null;
}

function money(name: string, metric: string, meaning: string, read: (kpis: Kpis) => Money | null): Kpi {
  return {
    name,
    metric,
    meaning,
    text: (kpis) => {
      const amount = read(kpis);
      return amount === null ? UNKNOWN : formatMoney(amount);
    },
    value: (kpis) => read(kpis)?.micros ?? null,
  };
}

function number(
  name: string,
  metric: string,
  meaning: string,
  read: (kpis: Kpis) => number | null,
  write: (value: number | null) => string,
): Kpi {
  return { name, metric, meaning, text: (kpis) => write(read(kpis)), value: read };
}

export const KPIS: readonly Kpi[] = [
  money('Spend', 'spend', 'What was paid for the ads', (kpis) => kpis.spend),
  money('Value', 'conversion_value', 'What the conversions are worth', (kpis) => kpis.conversionValue),
  number('ROAS', 'roas', 'Conversion value per unit of spend', (kpis) => kpis.roas, formatRatio),
  number(
    'Conversions',
    'conversions',
    'As the platform counts them',
    (kpis) => kpis.conversions,
    formatCount,
  ),
  money('CPA', 'cpa', 'Spend per conversion', (kpis) => kpis.cpa),
  number('Impressions', 'impressions', 'How often ads were shown', (kpis) => kpis.impressions, formatCount),
  number('Clicks', 'clicks', 'Clicks on ads', (kpis) => kpis.clicks, formatCount),
  number('CTR', 'ctr', 'Clicks per impression', (kpis) => kpis.ctr, formatPercent),
  number('CVR', 'cvr', 'Conversions per click', (kpis) => kpis.cvr, formatPercent),
  money('CPC', 'cpc', 'Spend per click', (kpis) => kpis.cpc),
  money('CPM', 'cpm', 'Spend per thousand impressions', (kpis) => kpis.cpm),
];

/** The relative change since the range before; null where one of both is unknown or the first is zero. */
export function changeSince(kpi: Kpi, diagnosis: Diagnosis): number | null {
  const before = diagnosis.previousKpis === null ? null : kpi.value(diagnosis.previousKpis);
  const now = kpi.value(diagnosis.kpis);
  return before === null || now === null || before === 0 ? null : now / before - 1;
}

/** Everything that findings say of one key figure. */
export function evidenceOf(kpi: Kpi, diagnosis: Diagnosis): Evidence[] {
  return diagnosis.findings.flatMap((finding) =>
    finding.evidence.filter((evidence) => evidence.metric === kpi.metric),
  );
}
