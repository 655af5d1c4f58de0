import type { Outcome } from '../../api/types';
import { formatCount, formatPercent, UNKNOWN, words } from '../../format/numbers';
import { formatInstant, formatRange } from '../../format/time';
import { changeText, effectText } from '../memory/learning';
import { Fact } from './EvidenceDetail';
import { IntervalPlot } from './IntervalPlot';
import { KPIS } from './kpis';
import { OutcomeMark } from './OutcomeMark';
import styles from './Trace.module.css';

/** What is compared of before and after. */
const COMPARED = KPIS.filter((kpi) => ['spend', 'conversion_value', 'roas', 'cpa'].includes(kpi.metric));

/** What an action really did, judged later from fresh numbers. */
export function OutcomeDetail({ outcome, timeZone }: { outcome: Outcome; timeZone: string | null }) {
  const { effect, after } = outcome;
  return (
    <div className={styles.outcome}>
      <p className={styles.findingHead}>
        <span className="dim">Later outcome</span>
        <OutcomeMark verdict={outcome.verdict} />
        {!outcome.conclusive && <span className="dim small">will be looked at again</span>}
      </p>
      <p className={styles.summary}>{outcome.headline}</p>
      <p className={`dim ${styles.summary}`}>{outcome.explanation}</p>
      <div className={styles.evidence}>
        {effect !== null && (
          <IntervalPlot
            interval={{ observed: effect.mid, expected: 0, low: effect.low, high: effect.high }}
            text={changeText}
            reference="no effect"
          />
        )}
        <dl className={styles.facts}>
          <Fact name={`Effect (${formatPercent(outcome.intervalLevel, 0)} interval)`}>
            {effect === null ? 'could not be measured' : effectText(effect)}
          </Fact>
          {outcome.furtherEffects.map((one) => (
            <Fact key={one.metric} name={`Also on ${words(one.metric)}`}>
              {effectText(one)}
            </Fact>
          ))}
          {COMPARED.map((kpi) => (
            <Fact key={kpi.metric} name={`${kpi.name} before and after`}>
              {kpi.text(outcome.before)} → {after === null ? UNKNOWN : kpi.text(after)}
            </Fact>
          ))}
          <Fact name="Observed">{formatRange(outcome.observedFrom, outcome.observedTo, timeZone)}</Fact>
          <Fact name="Compared with">
            {outcome.siblings === 0
              ? 'its own past alone'
              : `${formatCount(outcome.siblings)} untouched campaigns`}
          </Fact>
          {outcome.confounders.length > 0 && (
            <Fact name="What else happened">{outcome.confounders.map(words).join(', ')}</Fact>
          )}
          <Fact name="Judged">{formatInstant(outcome.judgedAt)}</Fact>
          {outcome.restatement > 0 && <Fact name="Restated">{formatCount(outcome.restatement)} times</Fact>}
          {outcome.rollbackControlId !== null && <Fact name="Way back">was ordered</Fact>}
        </dl>
      </div>
    </div>
  );
}
