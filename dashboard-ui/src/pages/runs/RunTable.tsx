import { Link } from '@tanstack/react-router';
import type { TraceItem } from '../../api/types';
import { formatMillis, platformName, words } from '../../format/numbers';
import { Ago } from '../../ui/Ago';
import { RunMark, VerdictMark } from '../../ui/marks';
import table from '../../ui/table.module.css';

/** Runs as rows; each leads to its trace. */
export function RunTable({ items }: { items: readonly TraceItem[] }) {
  return (
    <table className={`${table.table} ${table.linked} ${table.cards}`}>
      <thead>
        <tr>
          <th>Campaign</th>
          <th>Findings</th>
          <th>Decision</th>
          <th>Verdict</th>
          <th>Run</th>
          <th className={table.right}>Took</th>
          <th className={table.right}>Started</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.correlationId}>
            <td>
              <Link
                to="/runs/$correlationId"
                params={{ correlationId: item.correlationId }}
                className={table.rowLink}
              >
                {item.campaign.name ?? item.campaign.campaignId}
              </Link>
              <div className={table.secondary}>
                {platformName(item.campaign.platform)} · {item.campaign.accountId}
              </div>
            </td>
            <td>{item.findings.map(words).join(', ')}</td>
            <td>{item.decision}</td>
            <td>{item.verdict !== null && <VerdictMark verdict={item.verdict} plain />}</td>
            <td>
              <RunMark status={item.status} plain />
            </td>
            <td className={`${table.right} number`}>{formatMillis(item.durationMs)}</td>
            <td className={table.right}>
              <Ago instant={item.startedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
