import { Fragment } from 'react';
import styles from './Campaigns.module.css';
import type { Change } from './changes';
import type { Expected } from './forecast';
import type { Happening } from './series';
import type { Interval } from './wilson';

/** From a value to its place. */
export interface Scales {
  x: (at: number) => number;
  y: (value: number) => number;
}

/** How sure the values of a stretch are: an area from low to high, broken where there is no interval. */
export function Band({
  parts,
  scales: { x, y },
}: {
  parts: readonly (readonly (Interval & { at: number })[])[];
  scales: Scales;
}) {
  return parts.map((part) => (
    <polygon
      key={part[0]?.at}
      className={styles.band}
      points={[
        ...part.map(({ at, high }) => `${x(at)},${y(high)}`),
        ...part.toReversed().map(({ at, low }) => `${x(at)},${y(low)}`),
      ].join(' ')}
    />
  ));
}

/** What the next days may bring, joined to the last known value. */
export function Forecast({ days, scales }: { days: readonly Expected[]; scales: Scales }) {
  const { x, y } = scales;
  return (
    days.length > 0 && (
      <g>
        <Band parts={[days]} scales={scales} />
        <polyline
          className={`${styles.line} ${styles.ahead}`}
          points={days.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
        />
      </g>
    )
  );
}

/** Days from which on the level is another: a line down, and the levels before and after. */
export function Changes({
  changes,
  from,
  to,
  top,
  bottom,
  scales: { x, y },
}: {
  changes: readonly Change[];
  /** The first day and the last. */
  from: number;
  to: number;
  /** Where lines down begin and end. */
  top: number;
  bottom: number;
  scales: Scales;
}) {
  return changes.map((change, index) => (
    <Fragment key={change.at}>
      <line x1={x(change.at)} x2={x(change.at)} y1={top} y2={bottom} className={styles.change} />
      <line
        x1={x(changes[index - 1]?.at ?? from)}
        x2={x(change.at)}
        y1={y(change.before)}
        y2={y(change.before)}
        className={styles.level}
      />
      {index === changes.length - 1 && (
        <line
          x1={x(change.at)}
          x2={x(to)}
          y1={y(change.after)}
          y2={y(change.after)}
          className={styles.level}
        />
      )}
    </Fragment>
  ));
}

/** What was done. */
export function Actions({
  happenings,
  top,
  bottom,
  scales: { x },
}: {
  happenings: readonly Happening[];
  top: number;
  bottom: number;
  scales: Scales;
}) {
  return happenings.map((happening) => (
    <g key={`${happening.at}/${happening.text}`} className={styles.action}>
      <title>{happening.text}</title>
      <line x1={x(happening.at)} x2={x(happening.at)} y1={top} y2={bottom} />
      <circle cx={x(happening.at)} cy={top} r={3.5} />
    </g>
  ));
}
