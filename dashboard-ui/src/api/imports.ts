import { queryOptions } from '@tanstack/react-query';
import type { ColumnMap } from '../pages/import/mapping';
import { api, bodyOf } from './client';

/** What a person says about a file; empty is nothing. */
export interface ImportOptions {
  period: string;
  timeZone: string;
  platform: string;
  currency: string;
  account: string;
  /** Null leaves the columns to the gateway. */
  map: ColumnMap | null;
}

/** As much of a file as a dry run reads, and one byte to tell whether there is more. */
const BEGINNING = 256 * 1024 + 1;

const CURRENCY = /^[A-Z]{3}$/;

function queryOf(name: string, { period, timeZone, platform, currency, account, map }: ImportOptions) {
  const entered = period.trim();
  const set = [
    ...(CURRENCY.test(currency) ? [`currency=${currency}`] : []),
    ...(account.trim() === '' ? [] : [`account_id=${account.trim()}`]),
  ];
  return {
    fileName: name,
    ...(entered === '' ? {} : { period: entered }),
    ...(timeZone === '' ? {} : { timeZone }),
    ...(platform === '' ? {} : { platform }),
    ...(set.length === 0 ? {} : { set }),
    ...(map === null ? {} : { map: Object.entries(map).map(([field, column]) => `${field}=${column}`) }),
  };
}

/** The file as it is: the gateway finds out its encoding. */
function sent(file: Blob) {
  return { headers: { 'Content-Type': 'text/csv' }, body: '', bodySerializer: () => file } as const;
}

/** Imports a file. */
export function importFile({ file, options }: { file: File; options: ImportOptions }) {
  return bodyOf(
    api.POST('/api/v1/imports', { params: { query: queryOf(file.name, options) }, ...sent(file) }),
  );
}

/** How a file would be read; nothing comes of it. */
export function importPreviewQuery(file: File, options: ImportOptions) {
  return queryOptions({
    queryKey: ['import-preview', file.name, file.size, file.lastModified, options],
    queryFn: ({ signal }) =>
      bodyOf(
        api.POST('/api/v1/imports/preview', {
          params: { query: queryOf(file.name, options) },
          ...sent(file.slice(0, BEGINNING)),
          signal,
        }),
      ),
    placeholderData: (previous) => previous,
    // A file chosen again may be another one under the same name.
    gcTime: 0,
    retry: false,
  });
}
