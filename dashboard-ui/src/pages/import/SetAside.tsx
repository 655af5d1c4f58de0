import type { RejectedRow } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { Mark } from '../../ui/Mark';
import { Panel } from '../../ui/Page';
import table from '../../ui/table.module.css';
import { inTheForm } from './inTheForm';

/** Rows that are not taken, each with its reason and what to do. */
export function SetAside({
  title,
  rows,
  count,
}: {
  title: string;
  rows: readonly RejectedRow[];
  /** All of them; not all may be told one by one. */
  count: number;
}) {
  return (
    <Panel
      title={title}
      aside={
        <Mark tone="warn" icon="warning">
          {formatCount(count)}
        </Mark>
      }
      flush
    >
      <table className={`${table.table} ${table.cards}`}>
        <thead>
          <tr>
            <th className={table.right}>Line</th>
            <th>Column</th>
            <th>Value</th>
            <th>Reason</th>
            <th>What to do</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <td className={`${table.right} number`}>{row.line}</td>
              <td>{row.column}</td>
              <td className="mono">{row.value}</td>
              <td>{row.reason}</td>
              <td>{inTheForm(row.hint)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
