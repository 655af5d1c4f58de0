import { useCallback, useState } from 'react';
import { useLiveEvents } from '../../live/LiveProvider';
import { newsOf } from '../../live/news';
import type { LiveEvent } from '../../live/stream';
import { withToken, type Writing } from '../../live/tokens';
import { formatCount, words } from '../../format/numbers';
import { Mark, type Tone } from '../../ui/Mark';
import { Panel } from '../../ui/Page';
import styles from './Trace.module.css';

const END: Record<Writing['end'], { tone: Tone; text: string }> = {
  MORE: { tone: 'violet', text: 'writing' },
  COMPLETE: { tone: 'good', text: 'complete' },
  CUT: { tone: 'warn', text: 'cut off' },
  FAILED: { tone: 'bad', text: 'failed' },
};

/** What language models write in this run, as it comes; nothing for those who came later. */
export function Writings({ correlationId }: { correlationId: string }) {
  const [writings, setWritings] = useState<readonly Writing[]>([]);
  useLiveEvents(
    useCallback(
      (events: readonly LiveEvent[]) => {
        const tokens = events
          .filter((event) => event.type === 'token')
          .map(newsOf)
          .flatMap((news) => (news?.kind === 'token' ? [news.news] : []))
          .filter((news) => news.correlationId === correlationId);
        if (tokens.length > 0) {
          setWritings((held) => tokens.reduce(withToken, held));
        }
      },
      [correlationId],
    ),
  );
  return (
    writings.length > 0 && (
      <Panel title="What the model writes">
        {writings.map((writing) => (
          <article key={writing.stepId} className={styles.writing}>
            <h3 className={styles.findingHead}>
              {words(writing.agent)} <span className="dim small">{writing.model}</span>
              <Mark tone={END[writing.end].tone}>{END[writing.end].text}</Mark>
              {writing.tokensOut !== null && (
                <span className="dim small number">{formatCount(writing.tokensOut)} tokens</span>
              )}
            </h3>
            <pre className={styles.tokens}>{writing.text}</pre>
          </article>
        ))}
        <p className="dim small">A draft: rules judge it before any of it counts.</p>
      </Panel>
    )
  );
}
