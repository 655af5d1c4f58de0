import type { Control } from '../../api/types';
import { words } from '../../format/numbers';
import { Ago } from '../../ui/Ago';
import { scopeText } from '../../ui/scope';
import table from '../../ui/table.module.css';

/** What people ordered, newest first. */
export function OrderTable({ controls }: { controls: readonly Control[] }) {
  return (
    <table className={`${table.table} ${table.cards}`}>
      <thead>
        <tr>
          <th>Order</th>
          <th>Where</th>
          <th>Reason</th>
          <th>Who</th>
          <th className={table.right}>When</th>
        </tr>
      </thead>
      <tbody>
        {controls.map((control) => (
          <tr key={control.controlId}>
            <td>{orderText(control)}</td>
            <td>{scopeText(control.scope)}</td>
            <td className={table.wide}>{control.reason}</td>
            <td>{control.operator}</td>
            <td className={table.right}>
              <Ago instant={control.at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function orderText(control: Control): string {
  switch (control.kind) {
    case 'KILL_SWITCH':
      return control.engaged === true ? 'Stop' : 'Release';
    case 'SET_MODE':
      return `Mode: ${words(control.mode ?? 'unknown').toLowerCase()}`;
    case 'REEVALUATE':
      return 'Think again';
    case 'APPROVE':
    case 'REJECT':
    case 'ROLLBACK':
    case 'NOTE':
    case 'UNKNOWN':
      return words(control.kind);
  }
}
