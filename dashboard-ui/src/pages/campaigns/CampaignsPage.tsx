import { SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { campaignsQuery } from '../../api/control';
import { formatCount } from '../../format/numbers';
import { Page, Panel } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/States';
import { Glyph } from '../../ui/icons';
import { CampaignTable, type Sort } from './CampaignTable';

type Who = 'all' | 'person';

/** Every campaign as it is now: sorted and searched by the gateway, drawn as far as one can see. */
export function CampaignsPage() {
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 250);
  const [sort, setSort] = useState<Sort>('-spend');
  const [who, setWho] = useState<Who>('all');
  const campaigns = useInfiniteQuery(
    campaignsQuery({ search: wanted, sort, ...(who === 'person' ? { needsPerson: true } : {}) }),
  );
  const items = useMemo(() => campaigns.data?.pages.flatMap((page) => page.items) ?? [], [campaigns.data]);
  const total = campaigns.data?.pages[0]?.total;
  return (
    <Page
      title="Campaigns"
      lead={total === undefined ? ' ' : `${formatCount(total)} ${total === 1 ? 'campaign' : 'campaigns'}`}
      actions={
        <>
          <SegmentedControl
            aria-label="Which campaigns"
            value={who}
            onChange={(value) => {
              setWho(value);
            }}
            data={[
              { value: 'all', label: 'All' },
              { value: 'person', label: 'Need a person' },
            ]}
          />
          <TextInput
            aria-label="Search campaigns"
            placeholder="Name or id"
            leftSection={<Glyph name="search" size={14} />}
            value={search}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
            }}
          />
        </>
      }
    >
      <Panel flush>
        {campaigns.isPending ? (
          <Loading rows={10} />
        ) : campaigns.isError && items.length === 0 ? (
          <Failure error={campaigns.error} retry={() => void campaigns.refetch()} />
        ) : items.length === 0 ? (
          <Empty icon="campaigns" title={wanted === '' ? 'No campaigns here' : 'No campaign fits'} />
        ) : (
          <CampaignTable
            items={items}
            sort={sort}
            setSort={setSort}
            onEnd={() => {
              if (campaigns.hasNextPage && !campaigns.isFetchingNextPage) {
                void campaigns.fetchNextPage();
              }
            }}
          />
        )}
      </Panel>
    </Page>
  );
}
