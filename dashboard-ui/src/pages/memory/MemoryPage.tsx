import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { learningsQuery } from '../../api/learnings';
import type { LearningList, LearningOrigin, LearningValidity } from '../../api/types';
import { words } from '../../format/numbers';
import { Page, Panel } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/States';
import { Glyph } from '../../ui/icons';
import { LearningRow } from './LearningRow';
import { ORIGIN, VALIDITY } from './learning';
import styles from './Memory.module.css';
import { NoteDialog } from './NoteDialog';

const TYPING = 300;
const LONGEST = 2000;

/** What was learnt: searched by meaning, with where it came from and how well it is confirmed. */
export function MemoryPage() {
  const search = useSearch({ from: '/memory' });
  const navigate = useNavigate({ from: '/memory' });
  const [typed, setTyped] = useState(search.q ?? '');
  const [noting, setNoting] = useState(false);
  const learnings = useInfiniteQuery(learningsQuery(search));
  const items = useMemo(() => learnings.data?.pages.flatMap((page) => page.items) ?? [], [learnings.data]);
  const ask = useDebouncedCallback((text: string) => {
    void navigate({ search: { ...search, q: text.trim() === '' ? undefined : text.trim() }, replace: true });
  }, TYPING);
  const narrowed = search.q !== undefined || search.validity !== undefined || search.origin !== undefined;
  return (
    <Page
      title="Memory"
      lead="What the agents remember when they plan, where it came from, and how well outcomes confirm it."
      actions={
        <Button
          variant="default"
          onClick={() => {
            setNoting(true);
          }}
        >
          Add a note
        </Button>
      }
    >
      <div className={styles.filters}>
        <TextInput
          label="Search by meaning"
          placeholder="sales fell after the budget was raised"
          leftSection={<Glyph name="search" size={14} />}
          maxLength={LONGEST}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            ask(event.currentTarget.value);
          }}
        />
        <NativeSelect
          label="State"
          value={search.validity ?? ''}
          data={[
            { value: '', label: 'All' },
            ...Object.entries(VALIDITY).map(([value, { text }]) => ({ value, label: text })),
          ]}
          onChange={(event) => {
            const validity = event.currentTarget.value;
            void navigate({
              search: { ...search, validity: validity === '' ? undefined : (validity as LearningValidity) },
            });
          }}
        />
        <NativeSelect
          label="Origin"
          value={search.origin ?? ''}
          data={[
            { value: '', label: 'All' },
            ...Object.entries(ORIGIN).map(([value, { text }]) => ({ value, label: text })),
          ]}
          onChange={(event) => {
            const origin = event.currentTarget.value;
            void navigate({
              search: { ...search, origin: origin === '' ? undefined : (origin as LearningOrigin) },
            });
          }}
        />
      </div>
      <Panel
        title={search.q === undefined ? 'Newest first' : 'Nearest in meaning first'}
        aside={<IndexText list={learnings.data?.pages[0]} />}
        flush
      >
        {learnings.isPending ? (
          <Loading rows={8} />
        ) : learnings.isError && items.length === 0 ? (
          <Failure error={learnings.error} retry={() => void learnings.refetch()} />
        ) : items.length === 0 ? (
          <Empty icon="memory" title={narrowed ? 'Nothing that was learnt fits' : 'Nothing was learnt yet'}>
            The memory learns from judged outcomes of actions, and from notes.
          </Empty>
        ) : (
          <ul className={styles.list} style={{ margin: 0, padding: 0, listStyle: 'none' }}>
            {items.map((learning) => (
              <LearningRow key={learning.learningId} learning={learning} />
            ))}
          </ul>
        )}
      </Panel>
      {learnings.hasNextPage && (
        <Button
          variant="default"
          loading={learnings.isFetchingNextPage}
          onClick={() => void learnings.fetchNextPage()}
          style={{ alignSelf: 'center' }}
        >
          Show older learnings
        </Button>
      )}
      {noting && (
        <NoteDialog
          close={() => {
            setNoting(false);
          }}
        />
      )}
    </Page>
  );
}

/** What searches, and why it is less than it could be. */
function IndexText({ list }: { list: LearningList | undefined }) {
  return (
    list !== undefined && (
      <span className="dim small">
        index {list.index}
        {list.degradedBecause !== null && ` · worse than usual: ${words(list.degradedBecause)}`}
      </span>
    )
  );
}
