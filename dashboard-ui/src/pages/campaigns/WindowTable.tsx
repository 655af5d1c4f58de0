import type { CampaignWindow } from '../../api/types';
import { formatMoney } from '../../format/money';
import { formatCount, formatPercent, formatRatio, UNKNOWN, words } from '../../format/numbers';
import { formatRange } from '../../format/time';
import { Disclosure } from '../../ui/Disclosure';
import table from '../../ui/table.module.css';

/** The numbers behind the charts. */
export function WindowTable({
  windows,
  timeZone,
}: {
  windows: readonly CampaignWindow[];
  timeZone: string | null;
}) {
  return (
    <Disclosure label={`The numbers (${windows.length})`}>
      {/* Scrolls sideways, and so must be reachable by the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div style={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label="Numbers by window">
        <table className={table.table}>
          <thead>
            <tr>
              <th>Window</th>
              {['Spend', 'Impressions', 'Clicks', 'CTR', 'Conversions', 'Value', 'ROAS'].map((name) => (
                <th key={name} className={table.right}>
                  {name}
                </th>
              ))}
              <th>State</th>
            </tr>
          </thead>
          <tbody>
            {windows.toReversed().map((window) => (
              <tr key={window.start}>
                <td>{formatRange(window.start, window.end, timeZone)}</td>
                {[
                  window.spend === null ? UNKNOWN : formatMoney(window.spend),
                  formatCount(window.impressions),
                  formatCount(window.clicks),
                  formatPercent(window.ctr),
                  formatCount(window.conversions),
                  window.conversionValue === null ? UNKNOWN : formatMoney(window.conversionValue),
                  formatRatio(window.roas),
                ].map((text, column) => (
                  <td key={column} className={`${table.right} number`}>
                    {text}
                  </td>
                ))}
                <td className="dim">{words(window.finality)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  );
}
