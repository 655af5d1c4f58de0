import type { Campaign, Evidence } from '../../api/types';
import { formatCount, formatMeasured, UNKNOWN, words } from '../../format/numbers';
import { formatRange } from '../../format/time';
import { IntervalPlot } from './IntervalPlot';
import { SeriesChart } from './SeriesChart';
import styles from './Trace.module.css';

/** One number and what it rests on. */
export function EvidenceDetail({ evidence, campaign }: { evidence: Evidence; campaign: Campaign }) {
  const { currency, timeZone } = campaign;
  const measured = (value: number | null) => formatMeasured(value, evidence.unit, evidence.metric, currency);
  const interval =
    evidence.low === null || evidence.high === null
      ? UNKNOWN
      : `${measured(evidence.low)} to ${measured(evidence.high)}`;
  return (
    <div className={styles.evidence}>
      <h4>{words(evidence.metric)}</h4>
      <IntervalPlot interval={evidence} text={measured} />
      <dl className={styles.facts}>
        <Fact name="Observed">{measured(evidence.observed)}</Fact>
        <Fact name="Expected">{measured(evidence.expected)}</Fact>
        <Fact name="Credible interval">{interval}</Fact>
        <Fact name="Sample">{formatCount(evidence.sampleSize)}</Fact>
        <Fact name="Days used">{formatRange(evidence.windowStart, evidence.windowEnd, timeZone)}</Fact>
      </dl>
      <SeriesChart
        campaign={campaign}
        metric={evidence.metric}
        from={evidence.windowStart}
        to={evidence.windowEnd}
        expected={evidence.expected}
      />
    </div>
  );
}

export function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
