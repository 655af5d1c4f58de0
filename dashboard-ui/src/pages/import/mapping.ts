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
