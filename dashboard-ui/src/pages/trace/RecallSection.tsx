import type { Recall } from '../../api/types';
import { formatPercent, words } from '../../format/numbers';
import { Mark } from '../../ui/Mark';
import { Section } from './Section';
import styles from './Trace.module.css';

export function RecallSection({ recall, running }: { recall: Recall | null; running: boolean }) {
  return (
    <Section title="Memory" provenance={recall?.provenance} running={running} absent="Nothing recalled">
      {recall?.learnings.length === 0 && (
        <p className={styles.waiting}>Nothing that was learnt so far fits this diagnosis.</p>
      )}
      {recall?.learnings.map((learning) => (
        <div key={learning.learningId} className={styles.proposal}>
          <span className={styles.rank} title="How well it fits">
            {formatPercent(learning.score, 0)}
          </span>
          <div>
            <p>{learning.text}</p>
            <p className={`dim small ${styles.inline}`}>
              <Mark tone={learning.validity === 'VALIDATED' ? 'good' : 'neutral'}>
                {words(learning.validity)}
              </Mark>
              <span>
                {words(learning.origin)} · {learning.whyMatched} · {learning.evidence}
              </span>
            </p>
          </div>
        </div>
      ))}
    </Section>
  );
}
