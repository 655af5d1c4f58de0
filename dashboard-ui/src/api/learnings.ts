import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client';
import { given } from './given';
import type { LearningOrigin, LearningValidity, Situation } from './types';

export const LEARNINGS = 'learnings';

export interface LearningFilter {
  /** What is searched for, by meaning. */
  q?: string | undefined;
  validity?: LearningValidity | undefined;
  origin?: LearningOrigin | undefined;
}

const PAGE = '50';

/** Of a search only the nearest tell something. */
const NEAREST = '20';

/** What was learnt: nearest in meaning where something is searched for, else newest first, in pages. */
export function learningsQuery({ q, validity, origin }: LearningFilter) {
  return infiniteQueryOptions({
    queryKey: [LEARNINGS, { q, validity, origin }],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/learnings', {
          params: {
            query: {
              limit: q === undefined ? PAGE : NEAREST,
              ...given({ q, validity, origin }),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (previous) => previous,
  });
}

/** One learning. */
export function learningQuery(learningId: string) {
  return queryOptions({
    queryKey: [LEARNINGS, learningId],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/learnings/{learningId}', { params: { path: { learningId } }, signal })),
  });
}

/** Writes down what somebody knows. */
export function addNote(text: string, appliesTo: Situation, operator: string | undefined) {
  return bodyOf(
    api.POST('/api/v1/learnings', {
      body: { text: onOneLine(text), appliesTo, ...(operator === undefined ? {} : { operator }) },
    }),
  );
}

/** Takes a learning back for good. */
export function recallLearning(learningId: string, reason: string, operator: string | undefined) {
  return bodyOf(
    api.POST('/api/v1/learnings/{learningId}/recall', {
      params: { path: { learningId } },
      body: { reason: onOneLine(reason), ...(operator === undefined ? {} : { operator }) },
    }),
  );
}

/** The memory takes no control characters, and a line break is one. */
function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
