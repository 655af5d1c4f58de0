import type { Trace } from '../../api/types';
import { CopyButton } from '../../ui/CopyButton';
import { Panel } from '../../ui/Page';
import styles from './Trace.module.css';

/** The run as the gateway tells it. */
export function RawJson({ trace }: { trace: Trace }) {
  const text = JSON.stringify(trace, null, 2);
  const address = `/api/v1/traces/${encodeURIComponent(trace.correlationId)}`;
  return (
    <Panel
      flush
      title={
        <a href={address} className="mono">
          GET {address}
        </a>
      }
      aside={<CopyButton text={text} label="Copy JSON" />}
    >
      {/* Scrolls, and so must be reachable by the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.json} tabIndex={0} aria-label="Raw JSON of the run">
        {text}
      </pre>
    </Panel>
  );
}
