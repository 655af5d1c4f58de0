import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DecisionItem } from '../../api/types';
import { words } from '../../format/numbers';
import { Ago } from '../../ui/Ago';
import { Panel } from '../../ui/Page';
import { Failure, Loading, Quiet } from '../../ui/States';
import { VerdictMark } from '../../ui/marks';
import table from '../../ui/table.module.css';
import { MoneyChange } from '../trace/MoneyChange';
import { OutcomeMark } from '../trace/OutcomeMark';
import { awaitsJudgement } from './series';

/** How far the decisions of a campaign are read. */
export interface Reading {
  error: Error | null;
  isPending: boolean;
  isFetchingNextPage: boolean;
  hasNextPage: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
}

/** Every decision about a campaign, with what became of it. */
export function Decisions({ items, reading }: { items: readonly DecisionItem[]; reading: Reading }) {
  return (
    <>
      <Panel title="Decisions" flush>
        {reading.isPending ? (
          <Loading rows={4} />
        ) : reading.error !== null && items.length === 0 ? (
          <Failure error={reading.error} retry={() => void reading.refetch()} />
        ) : items.length === 0 ? (
          <Quiet icon="check">
            {reading.hasNextPage ? 'The latest runs asked for no action.' : 'No action was asked for yet.'}
          </Quiet>
        ) : (
          <DecisionTable items={items} />
        )}
      </Panel>
      {reading.hasNextPage && (
        <Button
          variant="default"
          loading={reading.isFetchingNextPage}
          onClick={() => void reading.fetchNextPage()}
          style={{ alignSelf: 'center' }}
        >
          Show older decisions
        </Button>
      )}
    </>
  );
}

function DecisionTable({ items }: { items: readonly DecisionItem[] }) {
  return (
    <table className={`${table.table} ${table.linked} ${table.cards}`}>
      <thead>
        <tr>
          <th>Decided</th>
          <th>Action</th>
          <th>Amount</th>
          <th>Verdict</th>
          <th>State</th>
          <th>Judged later</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ correlationId, decidedAt, decision }) => (
          <tr key={`${correlationId}/${decision.actionId}`}>
            <td>
              <Link to="/runs/$correlationId" params={{ correlationId }} className={table.rowLink}>
                <Ago instant={decidedAt} />
              </Link>
            </td>
            <td className={table.wide}>
              {decision.action}
              <div className={table.secondary}>{decision.reason}</div>
            </td>
            <td className="number">
              <MoneyChange from={decision.from} to={decision.to} />
            </td>
            <td>
              <VerdictMark verdict={decision.verdict} plain />
            </td>
            <td>{words(decision.status)}</td>
            <td>
              {decision.outcome !== null && <OutcomeMark verdict={decision.outcome.verdict} />}
              {awaitsJudgement(decision) && <span className="dim">not yet</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
