import { useElementSize } from '@mantine/hooks';
import styles from './IntervalPlot.module.css';

const HEIGHT = 46;
const LINE = 16;
const EDGE = 6;

/** What is drawn: null is unknown. */
export interface Interval {
  observed: number | null;
  expected: number | null;
  low: number | null;
  high: number | null;
}

/**
 * What was observed with its interval, beside what was expected. The numbers stand beneath it as
 * text, so that the drawing is only for the eye.
 */
export function IntervalPlot({
  interval,
  text,
  reference = 'expected',
}: {
  interval: Interval;
  /** Writes a value. */
  text: (value: number) => string;
  /** What the expected value is called. */
  reference?: string;
}) {
  const { ref, width } = useElementSize();
  const { observed, expected, low, high } = interval;
  const known = [observed, expected, low, high].filter((value) => value !== null);
  if (observed === null || known.length < 2) {
    return null;
  }
  const least = Math.min(...known);
  const most = Math.max(...known);
  const margin = (most - least) * 0.12 || Math.abs(most) * 0.1 || 1;
  const from = least - margin;
  const to = most + margin;
  const x = (value: number) => EDGE + ((value - from) / (to - from)) * Math.max(1, width - 2 * EDGE);
  return (
    <div ref={ref} aria-hidden="true">
      {width > 0 && (
        <svg width={width} height={HEIGHT} className={styles.plot}>
          <line x1={EDGE} x2={width - EDGE} y1={LINE} y2={LINE} className={styles.axis} />
          {low !== null && high !== null && (
            <rect
              x={x(low)}
              width={Math.max(2, x(high) - x(low))}
              y={LINE - 5}
              height={10}
              rx={3}
              className={styles.interval}
            />
          )}
          {expected !== null && (
            <>
              <line
                x1={x(expected)}
                x2={x(expected)}
                y1={LINE - 11}
                y2={LINE + 11}
                className={styles.expected}
              />
              <text
                x={x(expected)}
                y={HEIGHT - 4}
                textAnchor={anchor(x(expected), width)}
                className={styles.text}
              >
                {reference} {text(expected)}
              </text>
            </>
          )}
          <circle cx={x(observed)} cy={LINE} r={4.5} className={styles.observed} />
        </svg>
      )}
    </div>
  );
}

/** Keeps a label inside of the drawing. */
function anchor(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < width * 0.2) {
    return 'start';
  }
  return x > width * 0.8 ? 'end' : 'middle';
}
