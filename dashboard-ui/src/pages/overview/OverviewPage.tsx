import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { campaignsQuery, controlsQuery } from '../../api/control';
import { recentTracesQuery, runsQuery } from '../../api/queries';
import { Page, Panel } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/States';
import { RunTable } from '../runs/RunTable';
import { NeedsPerson } from './NeedsPerson';
import { RungPanel } from './RungPanel';
import { rungOf } from './rung';
import { TotalsTable } from './TotalsTable';
import { totalsOf } from './totals';

/** Runs that tell how the machine does now. */
const NOW = 20;
const FEED = 8;

/** Whether a person is needed, what the money does, and what happens. */
export function OverviewPage() {
  const campaigns = useInfiniteQuery(campaignsQuery({ sort: '-spend' }));
  const controls = useQuery(controlsQuery());
  const runs = useInfiniteQuery(runsQuery({}));
  const recent = useQuery(recentTracesQuery());
  const items = useMemo(() => campaigns.data?.pages.flatMap((page) => page.items) ?? [], [campaigns.data]);
  const total = campaigns.data?.pages[0]?.total ?? 0;
  const totals = useMemo(() => totalsOf(items), [items]);
  const latest = runs.data?.pages[0]?.items ?? [];
  return (
    <Page title="Overview">
      <RungPanel
        rung={rungOf((recent.data ?? []).slice(0, NOW), controls.data)}
        runs={recent.isPending ? null : (recent.data?.length ?? 0)}
      />
      {campaigns.isError && items.length === 0 ? (
        <Panel>
          <Failure error={campaigns.error} retry={() => void campaigns.refetch()} />
        </Panel>
      ) : (
        <>
          <NeedsPerson items={items.filter((item) => item.needsPerson)} pending={campaigns.isPending} />
          <Panel
            title="Money, by currency"
            aside={
              <span className="dim small">
                {total > items.length ? `The ${items.length} of ${total} campaigns that spend most · ` : ''}
                Days that the newest diagnoses judged
              </span>
            }
            flush
          >
            {campaigns.isPending ? (
              <Loading rows={3} />
            ) : totals.length === 0 ? (
              <Empty icon="campaigns" title="No campaigns yet">
                <Link to="/import">Import a report</Link> to begin.
              </Empty>
            ) : (
              <TotalsTable totals={totals} />
            )}
          </Panel>
        </>
      )}
      <Panel title="Latest runs" aside={<Link to="/runs">All runs</Link>} flush>
        {runs.isPending ? (
          <Loading />
        ) : latest.length === 0 ? (
          <Empty icon="runs" title="Nothing has run yet" />
        ) : (
          <RunTable items={latest.slice(0, FEED)} />
        )}
      </Panel>
    </Page>
  );
}
