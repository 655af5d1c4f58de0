import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { DEAD_LETTERS, replayLetters } from './backlog';
import { api, bodyOf } from './client';
import { addNote, LEARNINGS, recallLearning } from './learnings';
import type { AutonomyMode, Scope, Situation } from './types';

export const CAMPAIGNS = 'campaigns';
export const APPROVALS = 'approvals';
export const CONTROLS = 'controls';

/** The stream does not tell of orders and questions: they are asked for. */
const ASK_EVERY = 5_000;

/** What people ordered: switches, modes, the latest of all. */
export function controlsQuery() {
  return queryOptions({
    queryKey: [CONTROLS],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/controls', { signal })),
    refetchInterval: ASK_EVERY,
  });
}

/** What the optimizer asked, newest first, open and decided. */
export function approvalsQuery() {
  return queryOptions({
    queryKey: [APPROVALS],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/approvals', { signal })),
    refetchInterval: ASK_EVERY,
  });
}

export interface CampaignFilter {
  search?: string;
  sort?: string;
  needsPerson?: boolean;
}

const PAGE = '500';

/** The campaigns as they are now, in pages. */
export function campaignsQuery(filter: CampaignFilter) {
  return infiniteQueryOptions({
    queryKey: [CAMPAIGNS, filter],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/campaigns', {
          params: {
            query: {
              limit: PAGE,
              ...(filter.search === undefined || filter.search === '' ? {} : { search: filter.search }),
              ...(filter.sort === undefined ? {} : { sort: filter.sort }),
              ...(filter.needsPerson === undefined ? {} : { needsPerson: String(filter.needsPerson) }),
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

export interface CampaignPlace {
  tenant: string;
  platform: string;
  account: string;
  campaign: string;
}

/** Everything that is known of one campaign. */
export function campaignQuery(path: CampaignPlace) {
  return queryOptions({
    queryKey: [CAMPAIGNS, path],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/campaigns/{tenant}/{platform}/{account}/{campaign}', { params: { path }, signal }),
      ),
  });
}

/** What a person may order. Each needs a reason. */
export type Order =
  | { kind: 'killSwitch'; engaged: boolean; scope: Scope; reason: string }
  | { kind: 'mode'; mode: AutonomyMode; scope: Scope; reason: string }
  | { kind: 'decision'; decision: 'APPROVE' | 'REJECT'; requestId: string; digest: string; reason: string }
  | { kind: 'rollback'; actionId: string; reason: string }
  | { kind: 'replay'; topic: string; reason: string }
  | { kind: 'reRun'; path: CampaignPlace; reason: string }
  | { kind: 'recallLearning'; learningId: string; reason: string; operator: string | undefined }
  | { kind: 'note'; text: string; appliesTo: Situation; operator: string | undefined };

function send(order: Order): Promise<unknown> {
  switch (order.kind) {
    case 'killSwitch': {
      const { engaged, scope, reason } = order;
      return bodyOf(api.POST('/api/v1/controls/kill-switch', { body: { engaged, scope, reason } }));
    }
    case 'mode': {
      const { mode, scope, reason } = order;
      return bodyOf(api.POST('/api/v1/controls/modes', { body: { mode, scope, reason } }));
    }
    case 'decision': {
      const { requestId, decision, digest, reason } = order;
      return bodyOf(
        api.POST('/api/v1/approvals/{requestId}/decision', {
          params: { path: { requestId } },
          body: { decision, digest, reason },
        }),
      );
    }
    case 'rollback': {
      const { actionId, reason } = order;
      return bodyOf(api.POST('/api/v1/rollbacks', { body: { actionId, reason } }));
    }
    case 'reRun': {
      const { path, reason } = order;
      return bodyOf(
        api.POST('/api/v1/campaigns/{tenant}/{platform}/{account}/{campaign}/re-run', {
          params: { path },
          body: { reason },
        }),
      );
    }
    case 'replay':
      return replayLetters(order.topic, order.reason);
    case 'recallLearning':
      return recallLearning(order.learningId, order.reason, order.operator);
    case 'note':
      return addNote(order.text, order.appliesTo, order.operator);
  }
}

/** An order is published before it is answered, and shows within a moment. */
const SHOWS_AFTER = [150, 1_000];

/** Gives an order, and reads anew what it changes. */
export function useOrder() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      for (const after of SHOWS_AFTER) {
        setTimeout(() => {
          for (const key of [CONTROLS, APPROVALS, CAMPAIGNS, LEARNINGS, DEAD_LETTERS]) {
            void client.invalidateQueries({ queryKey: [key] });
          }
        }, after);
      }
    },
  });
}
