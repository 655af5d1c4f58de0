import { Link } from '@tanstack/react-router';
import type { Learning } from '../../api/types';
import { formatCount, formatPercent } from '../../format/numbers';
import { Ago } from '../../ui/Ago';
import { Mark } from '../../ui/Mark';
import { effectText, ORIGIN, situationText, VALIDITY } from './learning';
import styles from './Memory.module.css';

/** One learning in a list. */
export function LearningRow({ learning }: { learning: Learning }) {
  const { tone, text, about } = VALIDITY[learning.validity];
  const unused = learning.validity === 'RECALLED' || learning.validity === 'REJECTED';
  return (
    <li className={styles.learning} data-unused={unused}>
      <Link to="/memory/$learningId" params={{ learningId: learning.learningId }} className={styles.text}>
        {learning.text}
      </Link>
      <div className={styles.facts}>
        <span title={about}>
          <Mark tone={tone}>{text}</Mark>
        </span>
        {learning.similarity !== null && (
          <span className="number">alike {formatPercent(learning.similarity, 0)}</span>
        )}
        <span>{ORIGIN[learning.origin].text}</span>
        <span>{situationText(learning.appliesTo)}</span>
        {learning.effect !== null && <span className="number">{effectText(learning.effect)}</span>}
        {learning.outcomes > 0 && (
          <span className="number">
            {formatCount(learning.outcomes)} {learning.outcomes === 1 ? 'outcome' : 'outcomes'}
          </span>
        )}
        <Ago instant={learning.learnedAt} />
      </div>
    </li>
  );
}
