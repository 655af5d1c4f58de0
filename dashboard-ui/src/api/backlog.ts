import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client';

export const LAG = 'lag';
export const DEAD_LETTERS = 'dead-letters';

/** The stream does not tell of what waits in Kafka. Letters are counted one by one, so less often. */
const LAG_EVERY = 5_000;
const LETTERS_EVERY = 30_000;

/** How far the agents are behind. */
export function lagQuery() {
  return queryOptions({
    queryKey: [LAG],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/agents/lag', { signal })),
    refetchInterval: LAG_EVERY,
  });
}

/** What the agents set aside. */
export function deadLettersQuery() {
  return queryOptions({
    queryKey: [DEAD_LETTERS],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/dead-letters', { signal })),
    refetchInterval: LETTERS_EVERY,
  });
}

/** Sends the oldest letters of a topic to where they were read from. */
export function replayLetters(topic: string, reason: string) {
  return bodyOf(
    api.POST('/api/v1/dead-letters/{topic}/replay', { params: { path: { topic } }, body: { reason } }),
  );
}
