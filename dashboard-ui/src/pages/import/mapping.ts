import type { ImportColumn } from '../../api/types';
import { words } from '../../format/numbers';

const FORMATS: Record<string, string> = {
  adwright: "Adwright's own columns",
  'google-ads': 'a Google Ads report',
  'meta-ads': 'an export of Meta Ads Manager',
  mapped: 'a file with a mapping of its own',
};

/** What a file was recognised as, in words. */
export function formatName(format: string): string {
  return FORMATS[format] ?? format;
}

/** What a column was taken for, in words; null if nothing is read of it. */
export function takenFor(column: ImportColumn): string | null {
  const parts = column.fields.map(words);
  if (column.breakdown) {
    parts.push('Splits a day into rows');
  }
  return parts.length === 0 ? null : parts.join(' · ');
}

/** How many columns are read, and how many are not. */
export function columnCounts(columns: readonly ImportColumn[]): { read: number; unused: number } {
  const read = columns.filter((column) => takenFor(column) !== null).length;
  return { read, unused: columns.length - read };
}

/** What a person said a file's columns carry: a column by each field. */
export type ColumnMap = Readonly<Record<string, string>>;

/** The fields of a column that a person can choose; a platform's own are not theirs to give. */
export function choiceOf(column: ImportColumn, fields: readonly string[]): string {
  return column.fields.find((field) => fields.includes(field)) ?? '';
}

/** What a mapping is after a column was said to carry another field, or none; it starts from what was recognised. */
export function remapped(
  columns: readonly ImportColumn[],
  fields: readonly string[],
  { column, field }: { column: string; field: string },
): ColumnMap {
  const map = new Map<string, string>();
  for (const one of columns) {
    for (const carried of one.fields) {
      if (fields.includes(carried) && one.column !== column) {
        map.set(carried, one.column);
      }
    }
  }
  if (field !== '') {
    map.set(field, column);
  }
  return Object.fromEntries(map);
}

/** The mapping as it was recognised or guessed. */
export function recognised(columns: readonly ImportColumn[], fields: readonly string[]): ColumnMap {
  return remapped(columns, fields, { column: '', field: '' });
}

/** What a mapped file does not tell by itself: whose export it is. */
export function platformOf(format: string | null): string {
  return format === 'google-ads' ? 'GOOGLE_ADS' : format === 'meta-ads' ? 'META' : '';
}
