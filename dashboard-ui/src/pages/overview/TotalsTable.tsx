import { formatMicros } from '../../format/money';
import { formatCount, formatRatio, UNKNOWN } from '../../format/numbers';
import { Mark } from '../../ui/Mark';
import table from '../../ui/table.module.css';
import type { Total } from './totals';

export function TotalsTable({ totals }: { totals: readonly Total[] }) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>Currency</th>
          <th className={table.right}>Campaigns</th>
          <th className={table.right}>Spend</th>
          <th className={table.right}>Value</th>
          <th className={table.right}>ROAS</th>
          <th className={table.right}>Target</th>
          <th>Against target</th>
        </tr>
      </thead>
      <tbody>
        {totals.map((total) => (
          <tr key={total.currency}>
            <td>
              <strong>{total.currency}</strong>
              {total.unknown > 0 && (
                <div className={table.secondary}>value of {formatCount(total.unknown)} unknown</div>
              )}
            </td>
            <td className={`${table.right} number`}>{formatCount(total.campaigns)}</td>
            <td className={`${table.right} number`}>
              {total.spend === null ? UNKNOWN : formatMicros(total.spend, total.currency)}
            </td>
            <td className={`${table.right} number`}>
              {total.value === null ? UNKNOWN : formatMicros(total.value, total.currency)}
            </td>
            <td className={`${table.right} number`}>{formatRatio(total.roas)}</td>
            <td className={`${table.right} number`}>{formatRatio(total.target)}</td>
            <td>
              <Against total={total} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Against({ total }: { total: Total }) {
  if (total.target === null || total.roasOfTargeted === null) {
    return <span className="dim">{UNKNOWN}</span>;
  }
  const above = total.roasOfTargeted >= total.target;
  return (
    <Mark tone={above ? 'good' : 'bad'} icon={above ? 'up' : 'down'} plain>
      {formatRatio(total.roasOfTargeted)} {above ? 'reaches it' : 'is below'}
    </Mark>
  );
}
