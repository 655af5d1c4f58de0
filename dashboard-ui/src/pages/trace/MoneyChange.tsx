import type { Money } from '../../api/types';
import { changeInPercent, formatMoney } from '../../format/money';
import styles from './Trace.module.css';

const percent = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** From one amount to another, with the change; nothing where no amount changes. */
export function MoneyChange({ from, to }: { from: Money | null; to: Money | null }) {
  if (to === null) {
    return null;
  }
  const change = changeInPercent(from, to);
  return (
    <span className={styles.change}>
      {from !== null && (
        <>
          <span className="dim">{formatMoney(from)}</span>
          <span aria-hidden="true">→</span>
          <span className="visually-hidden">to</span>
        </>
      )}
      <span>{formatMoney(to)}</span>
      {change !== null && <span className="dim">({percent.format(change)} %)</span>}
    </span>
  );
}
