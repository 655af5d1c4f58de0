import { QueryClient } from '@tanstack/react-query';
import { GatewayError } from './client';

const MOST_RETRIES = 3;

/** What the gateway refuses is not asked again; what could not be reached is, for a while. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) =>
          failures < MOST_RETRIES && !(error instanceof GatewayError && error.problem.status < 500),
        // The stream says when something changed.
        refetchOnWindowFocus: false,
      },
    },
  });
}
