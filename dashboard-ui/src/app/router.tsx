import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { LearningOrigin, LearningValidity, RunStatus } from '../api/types';
import { Lost } from './Lost';
import { Shell } from './Shell';

const root = createRootRoute({ component: Shell, notFoundComponent: Lost });

export interface RunsSearch {
  status?: RunStatus | undefined;
  importId?: string | undefined;
  campaignId?: string | undefined;
}

const STATUSES: readonly string[] = ['RUNNING', 'COMPLETE', 'PARTIAL', 'FAILED'] satisfies RunStatus[];

export interface MemorySearch {
  q?: string | undefined;
  validity?: LearningValidity | undefined;
  origin?: LearningOrigin | undefined;
}

const VALIDITIES = ['CANDIDATE', 'VALIDATED', 'REJECTED', 'RECALLED'] as const satisfies LearningValidity[];
const ORIGINS = ['OUTCOME', 'OPERATOR', 'PLAYBOOK'] as const satisfies LearningOrigin[];

function text(value: unknown): string | undefined {
  // The router reads "123" as a number; ids are texts.
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('../pages/overview/OverviewPage'), 'OverviewPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/runs',
    validateSearch: (search: Record<string, unknown>): RunsSearch => ({
      status: STATUSES.includes(String(search.status)) ? (search.status as RunStatus) : undefined,
      importId: text(search.importId),
      campaignId: text(search.campaignId),
    }),
    component: lazyRouteComponent(() => import('../pages/runs/RunsPage'), 'RunsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/runs/$correlationId',
    component: lazyRouteComponent(() => import('../pages/trace/TracePage'), 'TracePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/campaigns',
    component: lazyRouteComponent(() => import('../pages/campaigns/CampaignsPage'), 'CampaignsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/campaigns/$tenant/$platform/$account/$campaign',
    component: lazyRouteComponent(() => import('../pages/campaigns/CampaignPage'), 'CampaignPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/approvals',
    component: lazyRouteComponent(() => import('../pages/approvals/ApprovalsPage'), 'ApprovalsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/controls',
    component: lazyRouteComponent(() => import('../pages/controls/ControlsPage'), 'ControlsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/policies',
    component: lazyRouteComponent(() => import('../pages/policies/PoliciesPage'), 'PoliciesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/memory',
    validateSearch: (search: Record<string, unknown>): MemorySearch => ({
      q: text(search.q),
      validity: VALIDITIES.find((one) => one === search.validity),
      origin: ORIGINS.find((one) => one === search.origin),
    }),
    component: lazyRouteComponent(() => import('../pages/memory/MemoryPage'), 'MemoryPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/memory/$learningId',
    component: lazyRouteComponent(() => import('../pages/memory/LearningPage'), 'LearningPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/import',
    component: lazyRouteComponent(() => import('../pages/import/ImportPage'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/agents',
    component: lazyRouteComponent(() => import('../pages/agents/AgentsPage'), 'AgentsPage'),
  }),
] as const;

export function makeRouter() {
  return createRouter({
    routeTree: root.addChildren([...routes]),
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
