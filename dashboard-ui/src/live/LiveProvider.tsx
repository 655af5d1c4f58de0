import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { APPROVALS, CAMPAIGNS } from '../api/control';
import { TRACE, TRACES } from '../api/queries';
import type { Trace, TraceNews } from '../api/types';
import type { LiveHub } from './hub';
import { lacks, listWith, newsOf, withNews, type News, type RunPages } from './news';
import type { Connection, LiveEvent } from './stream';
import { Throttle } from './throttle';

const Context = createContext<LiveHub | null>(null);

/** Lists are read anew at most this often, single runs that often. */
const LIST_REST = 1500;
const RUN_REST = 250;
const CAMPAIGNS_REST = 3_000;

/** Follows the stream, and keeps what the pages have read up to date with it. */
export function LiveProvider({ hub, children }: { hub: LiveHub; children: ReactNode }) {
  const client = useQueryClient();
  useEffect(() => {
    const lists = new Throttle(LIST_REST, () => client.invalidateQueries({ queryKey: [TRACES] }));
    const campaigns = new Throttle(CAMPAIGNS_REST, () => client.invalidateQueries({ queryKey: [CAMPAIGNS] }));
    const approvals = new Throttle(LIST_REST, () => client.invalidateQueries({ queryKey: [APPROVALS] }));
    const runs = new Map<string, Throttle>();
    const readAnew = (id: string) => {
      let throttle = runs.get(id);
      if (throttle === undefined) {
        throttle = new Throttle(RUN_REST, () => client.invalidateQueries({ queryKey: [TRACE, id] }));
        runs.set(id, throttle);
      }
      throttle.call();
    };
    const unsubscribe = hub.subscribe((events) => {
      const batch = events.map(newsOf).filter((news) => news !== null);
      if (batch.some((news) => news.kind === 'reset')) {
        void client.invalidateQueries();
      }
      applyToRuns(client, batch, readAnew);
      if (batch.some(changesCampaigns)) {
        campaigns.call();
      }
      if (batch.some((news) => news.kind === 'decision' || news.kind === 'alert')) {
        approvals.call();
      }
      if (!applyToLists(client, batch)) {
        lists.call();
      }
    });
    const stop = hub.start();
    return () => {
      unsubscribe();
      stop();
      lists.cancel();
      campaigns.cancel();
      approvals.cancel();
      runs.forEach((throttle) => {
        throttle.cancel();
      });
    };
  }, [hub, client]);
  return <Context.Provider value={hub}>{children}</Context.Provider>;
}

/** A diagnosis or a decision changes what is told of a campaign. */
function changesCampaigns(news: News): boolean {
  return (
    news.kind === 'alert' ||
    (news.kind === 'trace' && news.news.parts.some((part) => part === 'DIAGNOSIS' || part === 'EXECUTION'))
  );
}

function applyToRuns(client: QueryClient, batch: readonly News[], readAnew: (id: string) => void): void {
  for (const news of batch) {
    if (news.kind === 'reset' || news.kind === 'token' || news.kind === 'alert') {
      continue;
    }
    const id = news.news.correlationId;
    const held = client.getQueryData<Trace>([TRACE, id]);
    if (held === undefined) {
      // A page that asked too early shows an error; now there is something to read.
      if (client.getQueryState([TRACE, id])?.status === 'error') {
        readAnew(id);
      }
      continue;
    }
    client.setQueryData<Trace>([TRACE, id], withNews(held, news));
    if (news.kind === 'trace' && lacks(held, news.news)) {
      readAnew(id);
    }
  }
}

/** Returns whether the lists are complete; if not, they have to be read anew. */
function applyToLists(client: QueryClient, batch: readonly News[]): boolean {
  const latest = new Map<string, TraceNews>();
  for (const news of batch) {
    if (news.kind === 'trace') {
      latest.set(news.news.correlationId, news.news);
    }
  }
  if (latest.size === 0) {
    return true;
  }
  let enough = true;
  for (const [key, pages] of client.getQueriesData<RunPages>({ queryKey: [TRACES] })) {
    if (pages === undefined || !('pages' in pages)) {
      enough = false;
      continue;
    }
    const updated = listWith(pages, latest);
    client.setQueryData(key, updated.pages);
    enough &&= updated.enough;
  }
  return enough;
}

function useHub(): LiveHub {
  const hub = useContext(Context);
  if (hub === null) {
    throw new Error('there is no LiveProvider around this');
  }
  return hub;
}

/** Whether the page hears from the gateway. */
export function useConnection(): Connection {
  const hub = useHub();
  return useSyncExternalStore(hub.watch, hub.connection);
}

/** Calls `listener` with every batch of events. */
export function useLiveEvents(listener: (events: readonly LiveEvent[]) => void): void {
  const hub = useHub();
  useEffect(() => hub.subscribe(listener), [hub, listener]);
}
