import { Link } from '@tanstack/react-router';
import type { WhatIf, WhatIfChange } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { Ago } from '../../ui/Ago';
import { VerdictMark } from '../../ui/marks';
import table from '../../ui/table.module.css';
import styles from './Policies.module.css';

/** What a policy would have done: how many verdicts would be others, and which. */
export function WhatIfResult({ result }: { result: WhatIf }) {
  const { decisions, runs, changed, changes, counts, complete } = result;
  return (
    <div className={styles.result}>
      <p role="status">
        {decisions === 0 ? (
          <>
            No action was decided about in that time ({formatCount(runs)} runs): there is nothing to try it
            on.
          </>
        ) : (
          <>
            <strong>
              {changed === 0 ? 'Nothing would have been' : `${formatCount(changed)} would have been`} decided
              differently
            </strong>
            , of {formatCount(decisions)} decisions in {formatCount(runs)} runs
            {complete ? '.' : '; only the newest were looked at.'}
          </>
        )}
      </p>
      {decisions > 0 && (
        <table className={`${table.table} ${styles.counts}`}>
          <caption className="visually-hidden">Verdicts before and after</caption>
          <thead>
            <tr>
              <th>Was</th>
              <th>Would be</th>
              <th className={table.right}>Decisions</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ before, after, count }) => (
              <tr key={`${before}/${after}`} data-changed={before !== after}>
                <td>
                  <VerdictMark verdict={before} plain />
                </td>
                <td>
                  {before === after ? (
                    <span className="dim">the same</span>
                  ) : (
                    <VerdictMark verdict={after} plain />
                  )}
                </td>
                <td className={`${table.right} number`}>{formatCount(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changes.length > 0 && <ChangeTable changes={changes} />}
      {changed > changes.length && (
        <p className="dim small">The newest {formatCount(changes.length)} are shown.</p>
      )}
    </div>
  );
}

function ChangeTable({ changes }: { changes: readonly WhatIfChange[] }) {
  return (
    <table className={`${table.table} ${table.linked} ${table.cards}`}>
      <caption className="visually-hidden">Decisions that would have been others</caption>
      <thead>
        <tr>
          <th>Decided</th>
          <th>Campaign</th>
          <th>Action</th>
          <th>Was</th>
          <th>Would be</th>
          <th>Because</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={`${change.correlationId}/${change.proposalId}`}>
            <td>
              <Link
                to="/runs/$correlationId"
                params={{ correlationId: change.correlationId }}
                className={table.rowLink}
              >
                <Ago instant={change.decidedAt} />
              </Link>
            </td>
            <td>{change.campaign.name ?? change.campaign.campaignId}</td>
            <td>{change.action}</td>
            <td>
              <VerdictMark verdict={change.before} plain />
            </td>
            <td>
              <VerdictMark verdict={change.after} plain />
              {change.smaller && <div className={table.secondary}>with a smaller amount</div>}
              {change.unsure && (
                <div className={table.secondary}>at least: later rules were not asked about this then</div>
              )}
            </td>
            <td className={table.wide}>
              {change.because.map((why) => (
                <div key={why}>{why.replace(/^policy:/, '')}</div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
