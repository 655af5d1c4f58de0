import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client';

/** The rules in force, and what each said in the latest runs. */
export function policiesQuery() {
  return queryOptions({
    queryKey: ['policies'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/policies', { signal })),
  });
}

/** What a policy would have done to the decisions of the last days. */
export function tryPolicy(body: { policy: string; days: number }) {
  return bodyOf(api.POST('/api/v1/policies/what-if', { body }));
}
