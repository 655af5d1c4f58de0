import type { ReactNode } from 'react';
import { Glyph, type IconName } from './icons';
import styles from './Mark.module.css';

export type Tone = 'neutral' | 'good' | 'warn' | 'bad' | 'accent' | 'violet';

/** A state in one word. The icon and the word say it; the colour only helps. */
export function Mark({
  tone,
  icon,
  children,
  plain = false,
}: {
  tone: Tone;
  icon?: IconName;
  children: ReactNode;
  /** Without a ground, for tables. */
  plain?: boolean;
}) {
  return (
    <span className={`${styles.mark} ${plain ? styles.plain : ''}`} data-tone={tone}>
      {icon !== undefined && <Glyph name={icon} size={13} />}
      {children}
    </span>
  );
}
