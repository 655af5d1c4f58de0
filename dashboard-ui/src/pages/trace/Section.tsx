import type { ReactNode } from 'react';
import type { Provenance } from '../../api/types';
import { words } from '../../format/numbers';
import { Panel } from '../../ui/Page';
import { SourceMark } from '../../ui/marks';
import styles from './Trace.module.css';

/** A part of the decision card: a heading that says how the part was made, and the part. */
export function Section({
  title,
  provenance,
  running,
  absent,
  children,
}: {
  title: string;
  provenance: Provenance | undefined;
  running: boolean;
  /** What to say while there is no such part. */
  absent: string;
  children: ReactNode;
}) {
  return (
    <Panel
      title={title}
      aside={
        provenance !== undefined && (
          <span className={styles.inline}>
            <span className="dim small">{made(provenance)}</span>
            <SourceMark source={provenance.source} />
          </span>
        )
      }
    >
      {provenance === undefined ? (
        <p className={styles.waiting}>{running ? `${absent} yet: the run goes on.` : `${absent}.`}</p>
      ) : (
        children
      )}
    </Panel>
  );
}

/** Why an answer is less than it could be, in a few words. */
function degradedText(reason: string): string {
  return reason === 'LLM_ABSENT' ? 'without a language model' : `degraded: ${words(reason)}`;
}

function made(provenance: Provenance): string {
  return [
    provenance.model,
    provenance.degradedBecause === null ? null : degradedText(provenance.degradedBecause),
    `version ${provenance.agentVersion}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
