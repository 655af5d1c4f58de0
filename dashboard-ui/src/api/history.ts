import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client';
import { CAMPAIGNS, type CampaignPlace } from './control';

/** As many windows as the gateway keeps of a campaign. */
const ALL_WINDOWS = '400';

const PAGE = '50';

/** The windows of all snapshots of a campaign, each as it was told last, newest first. */
export function metricHistoryQuery(path: CampaignPlace) {
  return queryOptions({
    queryKey: [CAMPAIGNS, path, 'metrics'],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/campaigns/{tenant}/{platform}/{account}/{campaign}/metrics', {
          params: { path, query: { limit: ALL_WINDOWS } },
          signal,
        }),
      ),
  });
}

/** What was decided about a campaign, newest run first, in pages. */
export function campaignDecisionsQuery(path: CampaignPlace) {
  return infiniteQueryOptions({
    queryKey: [CAMPAIGNS, path, 'decisions'],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/campaigns/{tenant}/{platform}/{account}/{campaign}/decisions', {
          params: { path, query: { limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}
