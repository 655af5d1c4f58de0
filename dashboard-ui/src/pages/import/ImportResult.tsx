import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { runsQuery } from '../../api/queries';
import type { ImportAnswer, TraceList } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { LinkButton } from '../../ui/LinkButton';
import { Panel } from '../../ui/Page';
import table from '../../ui/table.module.css';
import styles from './Import.module.css';
import { inTheForm } from './inTheForm';
import { Mapping } from './Mapping';
import { formatName } from './mapping';
import { SetAside } from './SetAside';

/** Where every row of the file went. */
export function ImportResult({ answer }: { answer: ImportAnswer }) {
  const { rows } = answer;
  return (
    <>
      <Panel
        title={
          <>
            {formatCount(answer.accepted)} {answer.accepted === 1 ? 'campaign' : 'campaigns'} published
          </>
        }
        aside={
          <LinkButton component="a" to="/runs" search={{ importId: answer.importId }}>
            Go to the runs
          </LinkButton>
        }
      >
        <div role="status">
          <p>
            Read as <strong>{formatName(answer.format)}</strong>: {formatCount(rows.read)} rows, of which{' '}
            {formatCount(rows.accepted)} were taken, {formatCount(rows.rejected)} set aside and{' '}
            {formatCount(rows.ignored)} ignored.
          </p>
        </div>
        <RunsSoFar importId={answer.importId} total={answer.accepted} />
        {answer.notes.length > 0 && (
          <ul className={styles.notes}>
            {answer.notes.map((note) => (
              <li key={note}>{inTheForm(note)}</li>
            ))}
          </ul>
        )}
      </Panel>
      <Mapping columns={answer.columns} />
      {answer.rejected.length > 0 && (
        <SetAside title="Rows set aside" rows={answer.rejected} count={answer.rejectedRows} />
      )}
      <Panel title="Campaigns" flush>
        <table className={`${table.table} ${table.cards} ${table.linked}`}>
          <thead>
            <tr>
              <th>Campaign</th>
              <th>Currency</th>
              <th className={table.right}>Days</th>
              <th>Odd, but kept</th>
            </tr>
          </thead>
          <tbody>
            {answer.campaigns.map((campaign) => (
              <tr key={campaign.correlationId}>
                <td>
                  <Link
                    to="/runs/$correlationId"
                    params={{ correlationId: campaign.correlationId }}
                    className={table.rowLink}
                  >
                    {campaign.campaignName}
                  </Link>
                  <div className={table.secondary}>{campaign.campaignId}</div>
                </td>
                <td>{campaign.currency}</td>
                <td className={`${table.right} number`}>{formatCount(campaign.days)}</td>
                <td>{campaign.flags.join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
    </>
  );
}

/** How often the runs are counted until all have ended. */
const COUNT_EVERY = 1_000;

/** How far the runs of an import have come. */
function RunsSoFar({ importId, total }: { importId: string; total: number }) {
  const runs = useInfiniteQuery({
    ...runsQuery({ importId }),
    refetchInterval: ({ state }) => (endedOf(state.data?.pages[0]?.counts) < total ? COUNT_EVERY : false),
  });
  const counts = runs.data?.pages[0]?.counts;
  const ended = endedOf(counts);
  const amiss = counts === undefined ? 0 : counts.PARTIAL + counts.FAILED;
  return (
    total > 0 && (
      <div className={styles.progress}>
        <progress max={total} value={ended} aria-label="Runs that have ended" />
        <span className="number">
          {formatCount(ended)} of {formatCount(total)} {total === 1 ? 'run has' : 'runs have'} ended
          {amiss > 0 && `, ${formatCount(amiss)} of them incomplete or failed`}
        </span>
      </div>
    )
  );
}

function endedOf(counts: TraceList['counts'] | undefined): number {
  return counts === undefined ? 0 : counts.COMPLETE + counts.PARTIAL + counts.FAILED;
}
