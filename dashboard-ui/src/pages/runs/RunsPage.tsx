import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { runsQuery } from '../../api/queries';
import type { RunStatus, TraceList } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { Page, Panel } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/States';
import { Glyph } from '../../ui/icons';
import { RunTable } from './RunTable';

/** Every run, newest first, as it happens. */
export function RunsPage() {
  const search = useSearch({ from: '/runs' });
  const navigate = useNavigate({ from: '/runs' });
  const [wanted, setWanted] = useState('');
  const runs = useInfiniteQuery(runsQuery(search));
  const items = useMemo(() => runs.data?.pages.flatMap((page) => page.items) ?? [], [runs.data]);
  const shown = useMemo(() => {
    const needle = wanted.trim().toLowerCase();
    return needle === ''
      ? items
      : items.filter((item) =>
          [
            item.campaign.name,
            item.campaign.campaignId,
            item.campaign.accountId,
            item.decision,
            ...item.findings,
          ]
            .filter((text) => text !== null)
            .some((text) => text.toLowerCase().replaceAll('_', ' ').includes(needle.replaceAll('_', ' '))),
        );
  }, [items, wanted]);
  const narrowed = search.importId !== undefined || search.campaignId !== undefined;
  return (
    <Page
      title="Runs"
      lead={
        narrowed ? (
          <>
            {search.importId === undefined ? `Of campaign ${search.campaignId ?? ''}` : 'Of one import'} ·{' '}
            <Link to="/runs">Show all</Link>
          </>
        ) : (
          'One run per campaign snapshot, from diagnosis to execution.'
        )
      }
      actions={
        <TextInput
          aria-label="Filter the runs shown"
          placeholder="Campaign, finding, decision"
          leftSection={<Glyph name="search" size={14} />}
          value={wanted}
          onChange={(event) => {
            setWanted(event.currentTarget.value);
          }}
        />
      }
    >
      <StatusFilter
        counts={runs.data?.pages[0]?.counts}
        status={search.status}
        choose={(status) => {
          void navigate({ search: { ...search, status } });
        }}
      />
      <Panel flush>
        {runs.isPending ? (
          <Loading rows={10} />
        ) : runs.isError && items.length === 0 ? (
          <Failure error={runs.error} retry={() => void runs.refetch()} />
        ) : shown.length === 0 ? (
          <NoRuns narrowed={narrowed || search.status !== undefined || wanted !== ''} />
        ) : (
          <RunTable items={shown} />
        )}
      </Panel>
      {runs.hasNextPage && (
        <Button
          variant="default"
          loading={runs.isFetchingNextPage}
          onClick={() => void runs.fetchNextPage()}
          style={{ alignSelf: 'center' }}
        >
          Show older runs
        </Button>
      )}
    </Page>
  );
}

const ALL = 'ALL';

function StatusFilter({
  counts,
  status,
  choose,
}: {
  counts: TraceList['counts'] | undefined;
  status: RunStatus | undefined;
  choose: (status: RunStatus | undefined) => void;
}) {
  const label = (text: string, one: RunStatus) =>
    counts === undefined ? text : `${text} ${formatCount(counts[one])}`;
  return (
    <div style={{ overflowX: 'auto' }}>
      <SegmentedControl
        aria-label="Status"
        value={status ?? ALL}
        onChange={(value) => {
          choose(value === ALL ? undefined : value);
        }}
        data={[
          { value: ALL, label: 'All' },
          { value: 'RUNNING', label: label('Running', 'RUNNING') },
          { value: 'COMPLETE', label: label('Complete', 'COMPLETE') },
          { value: 'PARTIAL', label: label('Incomplete', 'PARTIAL') },
          { value: 'FAILED', label: label('Failed', 'FAILED') },
        ]}
      />
    </div>
  );
}

function NoRuns({ narrowed }: { narrowed: boolean }) {
  return narrowed ? (
    <Empty icon="search" title="No run fits">
      Nothing that was read so far matches what you asked for.
    </Empty>
  ) : (
    <Empty icon="runs" title="No runs yet">
      A run begins when a campaign comes in. <Link to="/import">Import a report</Link>, or publish to{' '}
      <code>adwright.campaign-metrics.v1</code>.
    </Empty>
  );
}
