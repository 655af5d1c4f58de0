import { NativeSelect } from '@mantine/core';
import type { ImportColumn } from '../../api/types';
import { formatCount, words } from '../../format/numbers';
import { Panel } from '../../ui/Page';
import table from '../../ui/table.module.css';
import { choiceOf, columnCounts, takenFor } from './mapping';
import type { Preview } from './preview';

/** What each column is taken for, to be corrected. */
export function ColumnChoices({
  columns,
  fields,
  preview,
  choose,
}: {
  columns: readonly ImportColumn[];
  fields: readonly string[];
  preview: Preview;
  choose: (choice: { column: string; field: string }) => void;
}) {
  const { read, unused } = columnCounts(columns);
  return (
    <Panel
      title="Columns"
      aside={
        <span className="dim small number">
          {formatCount(read)} read, {formatCount(unused)} not
        </span>
      }
      flush
    >
      <table className={`${table.table} ${table.cards}`}>
        <thead>
          <tr>
            <th>Column</th>
            <th>First value</th>
            <th>Taken for</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, place) => {
            const choice = choiceOf(column, fields);
            const own = choice === '' ? takenFor(column) : null;
            return (
              <tr key={place}>
                <td className="mono">{column.column}</td>
                <td className="dim">{preview.rows[0]?.[preview.header.indexOf(column.column)] ?? ''}</td>
                <td>
                  <NativeSelect
                    aria-label={`What ${column.column} carries`}
                    size="xs"
                    value={choice}
                    data={[
                      { value: '', label: own ?? 'Not read' },
                      ...fields.map((field) => ({ value: field, label: words(field) })),
                    ]}
                    onChange={(event) => {
                      choose({ column: column.column, field: event.currentTarget.value });
                    }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}
