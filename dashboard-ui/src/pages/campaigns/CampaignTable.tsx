import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useState } from 'react';
import type { CampaignItem } from '../../api/types';
import { formatMoney } from '../../format/money';
import { formatRatio, platformName, UNKNOWN, words } from '../../format/numbers';
import { Ago } from '../../ui/Ago';
import { Mark } from '../../ui/Mark';
import { VerdictMark } from '../../ui/marks';
import table from '../../ui/table.module.css';
import { attentionText } from '../overview/NeedsPerson';
import styles from './Campaigns.module.css';
import { placeOf } from './place';

/** As the gateway names it; with a minus the greatest come first. */
export type Sort = `${'' | '-'}${'updated' | 'name' | 'spend' | 'roas' | 'cpa' | 'severity'}`;

const ROW = 53;
const AHEAD = 12;

const COLUMNS: readonly { name: string; by: string | null; right?: boolean; greatestFirst?: boolean }[] = [
  { name: 'Campaign', by: 'name' },
  { name: 'Spend', by: 'spend', right: true, greatestFirst: true },
  { name: 'ROAS', by: 'roas', right: true, greatestFirst: true },
  { name: 'CPA', by: 'cpa', right: true, greatestFirst: true },
  { name: 'Findings', by: 'severity', greatestFirst: true },
  { name: 'Decision', by: null },
  { name: 'Updated', by: 'updated', right: true, greatestFirst: true },
];

/** Only the rows near the window are drawn, so that ten thousand scroll as ten do. */
export function CampaignTable({
  items,
  sort,
  setSort,
  onEnd,
}: {
  items: readonly CampaignItem[];
  sort: Sort;
  setSort: (sort: Sort) => void;
  onEnd: () => void;
}) {
  const [top, setTop] = useState(0);
  const body = useCallback((element: HTMLTableSectionElement | null) => {
    if (element !== null) {
      setTop(element.getBoundingClientRect().top + globalThis.scrollY);
    }
  }, []);
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => ROW,
    overscan: AHEAD,
    scrollMargin: top,
    getItemKey: (index) => items[index]?.key ?? index,
  });
  const drawn = rows.getVirtualItems();
  const first = drawn[0];
  const last = drawn.at(-1);
  const atEnd = last !== undefined && last.index >= items.length - 1;
  useEffect(() => {
    if (atEnd) {
      onEnd();
    }
  }, [atEnd, onEnd]);
  const before = first === undefined ? 0 : first.start - rows.options.scrollMargin;
  const after = last === undefined ? 0 : rows.getTotalSize() - (last.end - rows.options.scrollMargin);
  return (
    <table className={`${table.table} ${table.linked} ${styles.table}`} aria-rowcount={items.length + 1}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <HeadCell key={column.name} column={column} sort={sort} setSort={setSort} />
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {before > 0 && <Spacer height={before} />}
        {drawn.map((row) => {
          const item = items[row.index];
          return (
            item !== undefined && (
              <CampaignRow key={row.key} item={item} index={row.index} measure={rows.measureElement} />
            )
          );
        })}
        {after > 0 && <Spacer height={after} />}
      </tbody>
    </table>
  );
}

function Spacer({ height }: { height: number }) {
  return (
    <tr aria-hidden="true" className={styles.spacer}>
      <td colSpan={COLUMNS.length} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function HeadCell({
  column,
  sort,
  setSort,
}: {
  column: (typeof COLUMNS)[number];
  sort: Sort;
  setSort: (sort: Sort) => void;
}) {
  const { by } = column;
  const className = column.right === true ? table.right : undefined;
  if (by === null) {
    return <th className={className}>{column.name}</th>;
  }
  const here = sort.replace('-', '') === by;
  const descending = sort.startsWith('-');
  const next = here ? !descending : column.greatestFirst === true;
  return (
    <th className={className} aria-sort={here ? (descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => {
          setSort(`${next ? '-' : ''}${by}` as Sort);
        }}
      >
        {column.name}
        <span aria-hidden="true">{here ? (descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

/** Drawn anew only when its campaign changes: scrolling draws the rows that come, not those that are there. */
const CampaignRow = memo(function CampaignRow({
  item,
  index,
  measure,
}: {
  item: CampaignItem;
  index: number;
  measure: (row: HTMLTableRowElement | null) => void;
}) {
  const { kpis } = item;
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <td className={styles.name}>
        <Link
          to="/campaigns/$tenant/$platform/$account/$campaign"
          params={placeOf(item.campaign)}
          className={table.rowLink}
        >
          {item.campaign.name ?? item.campaign.campaignId}
        </Link>
        <div className={table.secondary}>
          {platformName(item.campaign.platform)} · {item.campaign.accountId}
        </div>
      </td>
      <td className={`${table.right} number`}>{kpis?.spend == null ? UNKNOWN : formatMoney(kpis.spend)}</td>
      <td className={`${table.right} number`}>
        {formatRatio(kpis?.roas ?? null)}
        {item.targetRoas !== null && (
          <div className={table.secondary}>target {formatRatio(item.targetRoas)}</div>
        )}
      </td>
      <td className={`${table.right} number`}>
        {kpis?.cpa == null ? UNKNOWN : formatMoney(kpis.cpa)}
        {item.targetCpa !== null && (
          <div className={table.secondary}>target {formatMoney(item.targetCpa)}</div>
        )}
      </td>
      <td>{item.findings.map((finding) => words(finding.code)).join(', ')}</td>
      <td>
        {item.decision?.action}
        <div>
          {item.needsPerson ? (
            <Mark tone="warn" icon="warning" plain>
              {item.attention.map(attentionText).join('. ')}
            </Mark>
          ) : (
            item.decision !== null && <VerdictMark verdict={item.decision.verdict} plain />
          )}
        </div>
      </td>
      <td className={table.right}>
        <Ago instant={item.updatedAt} />
      </td>
    </tr>
  );
});
