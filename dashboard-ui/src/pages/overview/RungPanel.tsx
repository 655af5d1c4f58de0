import { Glyph } from '../../ui/icons';
import styles from './Overview.module.css';
import { RUNGS, type Rung } from './rung';

const TONE: Record<Rung, 'good' | 'warn' | 'bad'> = {
  FULL: 'good',
  NO_LLM: 'good',
  LLM_FAILS: 'warn',
  NO_MEMORY: 'warn',
  STALE: 'warn',
  FROZEN: 'bad',
};

/**
 * In plain words, how much of the machine is at work.
 *
 * @param runs how many runs tell of it; null while they are read, and nothing is claimed
 */
export function RungPanel({ rung, runs }: { rung: Rung; runs: number | null }) {
  const { title, text } =
    rung !== 'FULL'
      ? RUNGS[rung]
      : runs === null
        ? { title: 'Looking at the latest runs', text: 'They tell how much of the machine is at work.' }
        : runs === 0
          ? { title: 'Ready', text: 'Nothing has run yet, so there is nothing to tell of the agents.' }
          : RUNGS.FULL;
  const tone = TONE[rung];
  return (
    <section className={styles.rung} data-tone={tone} aria-label="State of the system">
      <Glyph name={tone === 'good' ? 'check' : tone === 'warn' ? 'warning' : 'stop'} size={18} />
      <div>
        <h2>{title}</h2>
        <p className="dim">{text}</p>
      </div>
    </section>
  );
}
