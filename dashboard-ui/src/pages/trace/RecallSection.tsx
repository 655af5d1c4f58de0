import { Link } from '@tanstack/react-router';
import type { Recall } from '../../api/types';
import { formatPercent } from '../../format/numbers';
import { Mark } from '../../ui/Mark';
import { effectText, ORIGIN, VALIDITY } from '../memory/learning';
import { Section } from './Section';
import styles from './Trace.module.css';

export function RecallSection({ recall, running }: { recall: Recall | null; running: boolean }) {
  return (
    <Section title="Memory" provenance={recall?.provenance} running={running} absent="Nothing recalled">
      {recall?.learnings.length === 0 && (
        <p className={styles.waiting}>Nothing that was learnt so far fits this diagnosis.</p>
      )}
      {recall?.learnings.map((learning) => (
        <div key={learning.learningId} className={styles.recalled}>
          <span className={styles.rank} title="How well it fits">
            {formatPercent(learning.score, 0)}
          </span>
          <div>
            <p>
              <Link
                to="/memory/$learningId"
                params={{ learningId: learning.learningId }}
                className={styles.quietLink}
              >
                {learning.text}
              </Link>
            </p>
            <p className={`dim small ${styles.inline}`}>
              <Mark tone={VALIDITY[learning.validity].tone}>{VALIDITY[learning.validity].text}</Mark>
              <span>
                {ORIGIN[learning.origin].text} · {learning.whyMatched}
                {learning.effect !== null && <> · {effectText(learning.effect)}</>} · {learning.evidence}
              </span>
            </p>
          </div>
        </div>
      ))}
    </Section>
  );
}
