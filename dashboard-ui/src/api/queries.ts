import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client';
import type { RunStatus, TraceItem } from './types';

export interface RunFilter {
  status?: RunStatus | undefined;
  importId?: string | undefined;
  campaignId?: string | undefined;
}

export const TRACES = 'traces';
export const TRACE = 'trace';

const PAGE = '50';

function given<T extends object>(filter: T): Partial<{ [K in keyof T]: Exclude<T[K], undefined> }> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as never;
}

/** The runs, newest first, in pages. */
export function runsQuery(filter: RunFilter) {
  return infiniteQueryOptions({
    queryKey: [TRACES, filter],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/traces', {
          params: {
            query: { ...given(filter), limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}

/** One run with all its parts. */
export function runQuery(correlationId: string) {
  return queryOptions({
    queryKey: [TRACE, correlationId],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/traces/{correlationId}', { params: { path: { correlationId } }, signal })),
  });
}

const MOST_RECENT = '500';

/** The latest runs, as many as one answer carries: what the agents did lately. */
export function recentRunsQuery() {
  return queryOptions({
    queryKey: [TRACES, 'recent'],
    queryFn: async ({ signal }): Promise<TraceItem[]> => {
      const page = await bodyOf(
        api.GET('/api/v1/traces', { params: { query: { limit: MOST_RECENT } }, signal }),
      );
      return page.items;
    },
  });
}
