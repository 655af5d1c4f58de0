import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client';
import { given } from './given';
import type { RunStatus, Trace } from './types';

export interface RunFilter {
  status?: RunStatus | undefined;
  importId?: string | undefined;
  campaignId?: string | undefined;
}

export const TRACES = 'traces';
export const TRACE = 'trace';

const PAGE = '50';

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

const MOST_RECENT = 100;
const AT_ONCE = 6;

/** The latest runs with all their parts. */
export function recentTracesQuery() {
  return queryOptions({
    queryKey: [TRACES, 'recent'],
    queryFn: async ({ signal, client }): Promise<Trace[]> => {
      const { items } = await bodyOf(
        api.GET('/api/v1/traces', { params: { query: { limit: String(MOST_RECENT) } }, signal }),
      );
      const traces: Trace[] = [];
      for (let at = 0; at < items.length; at += AT_ONCE) {
        const some = items.slice(at, at + AT_ONCE);
        // A complete run does not change any more: what was read before is read from memory.
        traces.push(
          ...(await Promise.all(
            some.map((item) =>
              client.query({
                ...runQuery(item.correlationId),
                staleTime: item.status === 'COMPLETE' ? Infinity : 0,
              }),
            ),
          )),
        );
      }
      return traces;
    },
    staleTime: 5_000,
  });
}
