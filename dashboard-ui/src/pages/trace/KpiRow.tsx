import { useState } from 'react';
import type { Campaign, Diagnosis } from '../../api/types';
import { formatCount, formatPercent } from '../../format/numbers';
import { formatRange } from '../../format/time';
import { EvidenceDetail, Fact } from './EvidenceDetail';
import { changeSince, evidenceOf, KPIS, type Kpi } from './kpis';
import { SeriesChart } from './SeriesChart';
import styles from './Trace.module.css';

/** The key figures; each shows on a click what it rests on. */
export function KpiRow({ diagnosis, campaign }: { diagnosis: Diagnosis; campaign: Campaign }) {
  const [chosen, setChosen] = useState<Kpi | null>(null);
  return (
    <>
      <div className={styles.kpis}>
        {KPIS.map((kpi) => {
          const change = changeSince(kpi, diagnosis);
          return (
            <button
              key={kpi.metric}
              type="button"
              className={styles.kpi}
              aria-expanded={kpi === chosen}
              onClick={() => {
                setChosen(kpi === chosen ? null : kpi);
              }}
            >
              <span className={styles.label}>{kpi.name}</span>
              <b>{kpi.text(diagnosis.kpis)}</b>
              <span className={styles.label}>{change === null ? 'no comparison' : changeText(change)}</span>
            </button>
          );
        })}
      </div>
      {chosen !== null && <KpiDetail kpi={chosen} diagnosis={diagnosis} campaign={campaign} />}
    </>
  );
}

function changeText(change: number): string {
  return `${change < 0 ? '−' : '+'}${formatPercent(Math.abs(change), 1)} on before`;
}

function KpiDetail({ kpi, diagnosis, campaign }: { kpi: Kpi; diagnosis: Diagnosis; campaign: Campaign }) {
  const { kpis, previousKpis } = diagnosis;
  const evidence = evidenceOf(kpi, diagnosis);
  return (
    <div className={styles.summary} style={{ marginTop: '1rem' }}>
      <div className={styles.evidence}>
        <h4>
          {kpi.name}: {kpi.meaning.toLowerCase()}
        </h4>
        <dl className={styles.facts}>
          <Fact name="Value">{kpi.text(kpis)}</Fact>
          <Fact name="Days used">{formatRange(kpis.start, kpis.end, campaign.timeZone)}</Fact>
          <Fact name="Windows with numbers">{formatCount(kpis.windows)}</Fact>
          {previousKpis !== null && (
            <>
              <Fact name="Before">{kpi.text(previousKpis)}</Fact>
              <Fact name="Days compared with">
                {formatRange(previousKpis.start, previousKpis.end, campaign.timeZone)}
              </Fact>
            </>
          )}
        </dl>
        {evidence.length === 0 && (
          <SeriesChart
            campaign={campaign}
            metric={kpi.metric}
            from={kpis.start}
            to={kpis.end}
            expected={null}
          />
        )}
      </div>
      {evidence.map((one, index) => (
        <EvidenceDetail key={index} evidence={one} campaign={campaign} />
      ))}
    </div>
  );
}
