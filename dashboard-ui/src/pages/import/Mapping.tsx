import type { ImportColumn } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { Panel } from '../../ui/Page';
import styles from './Import.module.css';
import { columnCounts, takenFor } from './mapping';

/** Which column of the file was taken for what, and which were not read. */
export function Mapping({ columns }: { columns: readonly ImportColumn[] }) {
  const { read, unused } = columnCounts(columns);
  return (
    <Panel
      title="Columns"
      aside={
        <span className="dim small number">
          {formatCount(read)} read, {formatCount(unused)} not
        </span>
      }
    >
      <ul className={styles.mapping} aria-label="What each column was taken for">
        {columns.map((column, place) => {
          const taken = takenFor(column);
          return (
            <li key={place}>
              <span className="mono">{column.column}</span>
              <span aria-hidden="true">→</span>
              <span className={taken === null ? 'dim' : ''}>{taken ?? 'Not read'}</span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
