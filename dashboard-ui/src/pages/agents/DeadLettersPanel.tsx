import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { deadLettersQuery } from '../../api/backlog';
import type { LetterPile } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { Ago } from '../../ui/Ago';
import { OrderDialog } from '../../ui/OrderDialog';
import { Panel } from '../../ui/Page';
import { Failure, Loading, Quiet } from '../../ui/States';
import table from '../../ui/table.module.css';
import { replayText, topicName, waitingOf } from './backlog';

/** What the agents set aside, why, and the way back. */
export function DeadLettersPanel() {
  const letters = useQuery(deadLettersQuery());
  const [asked, setAsked] = useState<LetterPile | null>(null);
  const waiting = waitingOf(letters.data?.items ?? []);
  return (
    <Panel title="Dead letters" flush>
      {letters.data === undefined ? (
        letters.isError ? (
          <Failure error={letters.error} retry={() => void letters.refetch()} />
        ) : (
          <Loading rows={3} />
        )
      ) : waiting.length === 0 ? (
        <Quiet icon="check">Nothing is set aside.</Quiet>
      ) : (
        <PileTable piles={waiting} ask={setAsked} />
      )}
      {asked !== null && (
        <OrderDialog
          title={`Replay ${topicName(asked.topic)}`}
          action="Replay"
          order={(reason) => ({ kind: 'replay', topic: asked.topic, reason })}
          close={() => {
            setAsked(null);
          }}
        >
          {replayText(asked)}
        </OrderDialog>
      )}
    </Panel>
  );
}

function PileTable({ piles, ask }: { piles: readonly LetterPile[]; ask: (pile: LetterPile) => void }) {
  return (
    <table className={`${table.table} ${table.cards}`}>
      <thead>
        <tr>
          <th>Topic</th>
          <th>Latest reasons</th>
          <th className={table.right}>Letters</th>
          <th className={table.right}>Newest</th>
          <th>
            <span className="visually-hidden">Replay</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {piles.map((pile) => (
          <tr key={pile.topic}>
            <td className="mono">{topicName(pile.topic)}</td>
            <td className={table.wide}>
              {pile.reasons.map((reason) => (
                <div key={reason.text}>
                  {reason.text} <span className="dim number">× {formatCount(reason.count)}</span>
                </div>
              ))}
            </td>
            <td className={`${table.right} number`}>
              {pile.whole ? '' : 'at least '}
              {formatCount(pile.waiting)} <span className="dim">waiting</span>
              {pile.replayed > 0 && (
                <div className={table.secondary}>{formatCount(pile.replayed)} sent again</div>
              )}
            </td>
            <td className={table.right}>{pile.newest !== null && <Ago instant={pile.newest} />}</td>
            <td className={table.right}>
              <Button
                variant="default"
                size="xs"
                aria-label={`Replay ${topicName(pile.topic)}`}
                onClick={() => {
                  ask(pile);
                }}
              >
                Replay
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
