import { useElementSize } from '@mantine/hooks';
import type { Timeline as TimelineData } from '../../api/types';
import { formatCount, formatMillis, formatTick, words } from '../../format/numbers';
import { sourceText } from '../../ui/marks';
import { useNow } from '../../ui/useNow';
import { layOut, ticks, type Bar, type Layout } from './layout';
import styles from './Timeline.module.css';

const ROW = 34;
const BAR = 16;
const AXIS = 22;
const NARROW = 520;

/** Draws at this rate while something runs. */
const FRAME = 100;

/** What each agent did when: drawn, and as a table for those who do not see it. */
export function Timeline({ timeline }: { timeline: TimelineData }) {
  const running = timeline.status === 'RUNNING';
  const now = useNow(FRAME, running);
  const { ref, width } = useElementSize();
  const layout = layOut(timeline.steps, now);
  return (
    <div ref={ref} className={styles.timeline}>
      {width > 0 && <Drawing layout={layout} width={width} running={running} />}
      <StepTable layout={layout} />
      <Legend layout={layout} />
    </div>
  );
}

function Drawing({ layout, width, running }: { layout: Layout; width: number; running: boolean }) {
  const narrow = width < NARROW;
  const left = narrow ? 78 : 96;
  const right = narrow ? 66 : layout.bars.some((bar) => bar.step?.tokensIn != null) ? 230 : 128;
  const scale = (millis: number) => left + (millis / layout.span) * Math.max(1, width - left - right);
  const height = layout.bars.length * ROW + AXIS;
  const middle = (index: number) => index * ROW + ROW / 2;
  const rowOf = new Map(layout.bars.map((bar, index) => [bar.stage, index]));
  return (
    <svg width={width} height={height} aria-hidden="true" className={styles.drawing}>
      <defs>
        <pattern
          id="aw-cache"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="var(--aw-bar-cache)" />
          <rect width="2.5" height="6" fill="var(--aw-surface)" fillOpacity="0.45" />
        </pattern>
        <pattern
          id="aw-fallback"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-45)"
        >
          <rect width="6" height="6" fill="var(--aw-bar-fallback)" />
          <rect width="2.5" height="6" fill="var(--aw-surface)" fillOpacity="0.45" />
        </pattern>
      </defs>
      {ticks(layout.span).map((tick) => (
        <g key={tick} className={styles.tick}>
          <line x1={scale(tick)} x2={scale(tick)} y1={0} y2={height - AXIS} />
          <text x={scale(tick)} y={height - 6} textAnchor="middle">
            {formatTick(tick)}
          </text>
        </g>
      ))}
      {layout.bars.map((bar, index) => {
        const before = bar.waitsFor === null ? undefined : rowOf.get(bar.waitsFor);
        const from = before === undefined ? undefined : layout.bars[before];
        if (before === undefined || from?.step == null || bar.step === null) {
          return null;
        }
        const x = scale(from.end);
        return (
          <path
            key={bar.stage}
            className={styles.link}
            d={`M${x} ${middle(before) + BAR / 2} V${middle(index)} H${Math.max(x, scale(bar.begin))}`}
          />
        );
      })}
      {layout.bars.map((bar, index) => (
        <Row key={bar.stage} bar={bar} y={middle(index)} scale={scale} narrow={narrow} running={running} />
      ))}
    </svg>
  );
}

function Row({
  bar,
  y,
  scale,
  narrow,
  running,
}: {
  bar: Bar;
  y: number;
  scale: (millis: number) => number;
  narrow: boolean;
  running: boolean;
}) {
  const x = scale(bar.begin);
  const wide = Math.max(3, scale(bar.end) - x);
  const kind = kindOf(bar);
  return (
    <g>
      <text x={0} y={y} dominantBaseline="central" className={styles.name}>
        {words(bar.stage)}
      </text>
      {bar.step === null ? (
        <text x={scale(0) + 4} y={y} dominantBaseline="central" className={styles.note}>
          {running ? 'waiting' : 'did not begin'}
        </text>
      ) : (
        <>
          <rect
            x={x}
            y={y - BAR / 2}
            width={wide}
            height={BAR}
            rx={3}
            className={styles.bar}
            data-kind={kind}
          />
          <text x={x + wide + 7} y={y} dominantBaseline="central" className={styles.time}>
            {formatMillis(bar.step.millis ?? bar.end - bar.begin)}
            {!narrow && (
              <tspan className={styles.note} dx={6}>
                {noteOf(bar)}
              </tspan>
            )}
          </text>
        </>
      )}
    </g>
  );
}

function kindOf(bar: Bar): string {
  switch (bar.step?.status) {
    case 'FAILED':
      return 'FAILED';
    case 'FINISHED':
      return bar.step.source ?? 'RULES';
    case 'STARTED':
      return 'STARTED';
    case undefined:
      return '';
  }
}

function noteOf(bar: Bar): string {
  switch (bar.step?.status) {
    case 'FAILED':
      return 'failed';
    case 'STARTED':
      return 'at work';
    case 'FINISHED':
      return [sourceText(bar.step.source), tokensText(bar)].filter((part) => part !== '').join(', ');
    case undefined:
      return '';
  }
}

/** Tokens read and written: "812 → 96 tokens"; nothing where no model was asked. */
function tokensText({ step }: Bar): string {
  return step?.tokensIn == null
    ? ''
    : `${formatCount(step.tokensIn)} → ${formatCount(step.tokensOut)} tokens`;
}

function StepTable({ layout }: { layout: Layout }) {
  return (
    <table className="visually-hidden">
      <caption>Steps of the run</caption>
      <thead>
        <tr>
          <th>Agent</th>
          <th>State</th>
          <th>Began after</th>
          <th>Took</th>
          <th>Waited</th>
        </tr>
      </thead>
      <tbody>
        {layout.bars.map((bar) => (
          <tr key={bar.stage}>
            <th scope="row">{words(bar.stage)}</th>
            <td>{bar.step === null ? 'not begun' : noteOf(bar)}</td>
            <td>{bar.step === null ? '' : formatMillis(bar.begin)}</td>
            <td>{bar.step === null ? '' : formatMillis(bar.step.millis)}</td>
            <td>{bar.gap === null ? '' : formatMillis(bar.gap)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Only the marks that occur. */
function Legend({ layout }: { layout: Layout }) {
  const kinds = new Set(layout.bars.map(kindOf).filter((kind) => kind !== ''));
  const failed = layout.bars.filter((bar) => bar.step?.status === 'FAILED');
  return (
    <>
      <ul className={styles.legend} aria-hidden="true">
        {[...kinds].map((kind) => (
          <li key={kind}>
            <i data-kind={kind} />
            {LEGEND[kind] ?? words(kind)}
          </li>
        ))}
      </ul>
      {failed.map((bar) => (
        <p key={bar.stage} className={styles.error}>
          {words(bar.stage)} failed: {bar.step?.error}
        </p>
      ))}
    </>
  );
}

const LEGEND: Record<string, string> = {
  RULES: 'Rules and statistics',
  LLM: 'Language model',
  CACHE: 'From the cache',
  FALLBACK: 'Fallback: less than it could be',
  FAILED: 'Failed',
  STARTED: 'At work',
};
