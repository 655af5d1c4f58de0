import { useElementSize } from '@mantine/hooks';
import { useId } from 'react';
import { formatMeasured } from '../../format/numbers';
import styles from './Campaigns.module.css';
import type { Change } from './changes';
import { Actions, Band, Changes, Forecast } from './ChartMarks';
import type { Expected } from './forecast';
import { bandsOf, roundUp, stretches, type Figure, type Happening, type Point, type Used } from './series';

const HEIGHT = 150;
const TOP = 14;
const BOTTOM = 22;
const LEFT = 58;
const RIGHT = 4;

const day = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric' });

/** One figure over time, with its target and what was done. The same numbers stand in a table below. */
export function LineChart({
  figure,
  points,
  target,
  happenings,
  currency,
  used = null,
  reference = 'target',
  changes = [],
  forecast = [],
}: {
  figure: Figure;
  points: readonly Point[];
  target: number | null;
  happenings: readonly Happening[];
  currency: string | null;
  /** Days to set off from the others. */
  used?: Used | null;
  /** What the line across is called. */
  reference?: string;
  changes?: readonly Change[];
  forecast?: readonly Expected[];
}) {
  const { ref, width } = useElementSize<HTMLElement>();
  const clip = useId();
  const text = (value: number) => formatMeasured(value, figure.unit, figure.metric, currency);
  const known = points.map((point) => point.value).filter((value) => value !== null);
  const latest = known.at(-1);
  const bands = bandsOf(points);
  const times = [...points, ...happenings, ...forecast].map((one) => one.at);
  const from = Math.min(...times);
  const to = Math.max(...times, from + 1);
  // A day of few clicks has an interval up to the sky: the line counts, not its band.
  const top = roundUp(Math.max(...known, ...forecast.map(({ high }) => high), target ?? 0));
  const x = (at: number) => LEFT + ((at - from) / (to - from)) * Math.max(1, width - LEFT - RIGHT);
  const y = (value: number) => TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
  const scales = { x, y };
  const foot = HEIGHT - BOTTOM;
  return (
    <figure ref={ref} className={styles.figure}>
      <figcaption>
        {figure.name}
        <span className="dim number">{latest === undefined ? 'unknown' : `latest ${text(latest)}`}</span>
      </figcaption>
      {width > 0 && known.length > 0 && (
        <svg width={width} height={HEIGHT} className={styles.chart} aria-hidden="true">
          <clipPath id={clip}>
            <rect x={LEFT} y={TOP} width={Math.max(0, width - LEFT - RIGHT)} height={foot - TOP} />
          </clipPath>
          {used !== null && (
            <rect
              x={x(Math.max(from, used.from))}
              width={Math.max(3, x(Math.min(to, used.to)) - x(Math.max(from, used.from)))}
              y={TOP}
              height={foot - TOP}
              className={styles.used}
            />
          )}
          {[0, top / 2, top].map((value) => (
            <g key={value}>
              <line x1={LEFT} x2={width - RIGHT} y1={y(value)} y2={y(value)} className={styles.grid} />
              {value > 0 && (
                <text x={LEFT - 6} y={y(value)} textAnchor="end" dominantBaseline="central">
                  {text(value)}
                </text>
              )}
            </g>
          ))}
          {target !== null && (
            <g>
              <line x1={LEFT} x2={width - RIGHT} y1={y(target)} y2={y(target)} className={styles.target} />
              <text x={width - RIGHT} y={y(target) - 4} textAnchor="end">
                {reference} {text(target)}
              </text>
            </g>
          )}
          <g clipPath={`url(#${clip})`}>
            <Band parts={bands} scales={scales} />
          </g>
          {stretches(points).map((stretch) => (
            <g key={stretch[0]?.at}>
              <polyline
                className={styles.line}
                points={stretch.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
              />
              {stretch.length === 1 && stretch[0] !== undefined && (
                <circle className={styles.dot} cx={x(stretch[0].at)} cy={y(stretch[0].value)} r={2.5} />
              )}
            </g>
          ))}
          <Forecast days={forecast} scales={scales} />
          <Changes
            changes={changes}
            from={from}
            to={points.at(-1)?.at ?? to}
            top={TOP}
            bottom={foot}
            scales={scales}
          />
          <Actions happenings={happenings} top={TOP} bottom={foot} scales={scales} />
          <text x={LEFT} y={HEIGHT - 6}>
            {day.format(from)}
          </text>
          <text x={width - RIGHT} y={HEIGHT - 6} textAnchor="end">
            {day.format(to)}
          </text>
        </svg>
      )}
    </figure>
  );
}
