import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { GatewayError } from '../api/client';
import { Glyph, type IconName } from './icons';
import styles from './States.module.css';

/** Nothing is there, which is as it should be: one quiet line. */
export function Quiet({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <p className={styles.quiet}>
      <Glyph name={icon} />
      {children}
    </p>
  );
}

/** Nothing is there yet, and what to do about it. */
export function Empty({ icon, title, children }: { icon: IconName; title: string; children?: ReactNode }) {
  return (
    <div className={styles.state}>
      <span className={styles.icon}>
        <Glyph name={icon} size={20} />
      </span>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.text}>{children}</div>}
    </div>
  );
}

/** Something could not be read: what, why, and the next step. */
export function Failure({ error, retry }: { error: Error; retry?: () => void }) {
  const problem = error instanceof GatewayError ? error.problem : null;
  return (
    <div className={styles.state} role="alert">
      <span className={styles.icon} data-tone="bad">
        <Glyph name="warning" size={20} />
      </span>
      <p className={styles.title}>{problem?.title ?? 'This could not be read'}</p>
      <div className={styles.text}>
        <p>{problem?.detail ?? error.message}</p>
        <p>{problem?.hint ?? 'What is shown comes back by itself once the gateway answers.'}</p>
      </div>
      {retry !== undefined && (
        <Button variant="default" onClick={retry}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** Something is on its way. */
export function Loading({ rows = 6 }: { rows?: number }) {
  return (
    <div className={styles.loading} role="status">
      <span className="visually-hidden">Loading</span>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={14} width={`${90 - ((row * 17) % 40)}%`} radius="sm" />
      ))}
    </div>
  );
}
