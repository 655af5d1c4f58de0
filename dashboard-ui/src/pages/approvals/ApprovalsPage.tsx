import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { approvalsQuery } from '../../api/control';
import type { Approval } from '../../api/types';
import { OrderDialog } from '../../ui/OrderDialog';
import { Page, Panel } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/States';
import { ApprovalCard } from './ApprovalCard';
import styles from './Approvals.module.css';
import { wantedText } from './question';

type Which = 'open' | 'closed';
type Answer = 'APPROVE' | 'REJECT';

/** What the optimizer asks people: j and k go through it, a approves, r rejects. */
export function ApprovalsPage() {
  const [which, setWhich] = useState<Which>('open');
  const [asked, setAsked] = useState<{ approval: Approval; answer: Answer } | null>(null);
  const approvals = useQuery(approvalsQuery());
  const list = useRef<HTMLDivElement>(null);
  const shown = (approvals.data?.items ?? []).filter((one) => (one.state === 'OPEN') === (which === 'open'));
  useKeys(list);
  return (
    <Page
      title="Approvals"
      lead={
        <>
          No answer in time is a no. Keys: <kbd>j</kbd> <kbd>k</kbd> next and previous, <kbd>a</kbd> approve,{' '}
          <kbd>r</kbd> reject.
        </>
      }
      actions={
        <SegmentedControl
          aria-label="Which requests"
          value={which}
          onChange={(value) => {
            setWhich(value);
          }}
          data={[
            { value: 'open', label: `Open ${approvals.data?.open ?? ''}` },
            { value: 'closed', label: 'Decided and expired' },
          ]}
        />
      }
    >
      {approvals.data === undefined ? (
        <Panel>
          {approvals.isError ? (
            <Failure error={approvals.error} retry={() => void approvals.refetch()} />
          ) : (
            <Loading />
          )}
        </Panel>
      ) : shown.length === 0 ? (
        <Panel>
          <Empty
            icon="approvals"
            title={which === 'open' ? 'Nothing waits for you' : 'Nothing was decided yet'}
          >
            Here stands what the optimizer may not do alone, with the exact change and why it asks.
          </Empty>
        </Panel>
      ) : (
        <div ref={list} className={styles.list}>
          {shown.map((approval) => (
            <ApprovalCard
              key={approval.requestId}
              approval={approval}
              answer={(answer) => {
                setAsked({ approval, answer });
              }}
            />
          ))}
        </div>
      )}
      {asked !== null && (
        <OrderDialog
          title={`${asked.answer === 'APPROVE' ? 'Approve' : 'Reject'}: ${wantedText(asked.approval)}`}
          action={asked.answer === 'APPROVE' ? 'Approve' : 'Reject'}
          order={(reason) => ({
            kind: 'decision',
            decision: asked.answer,
            requestId: asked.approval.requestId,
            digest: asked.approval.digest,
            reason,
          })}
          close={() => {
            setAsked(null);
          }}
        >
          {asked.approval.campaign.name ?? asked.approval.campaign.campaignId}. The answer is for exactly this
          change; another one would have to be asked for again.
        </OrderDialog>
      )}
    </Page>
  );
}

/** Keys for those who go through a queue; never while something is typed. */
function useKeys(list: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (
        event.metaKey ||
        event.ctrlKey ||
        event.altKey ||
        target.closest('input, textarea, select, [role="dialog"]') !== null ||
        list.current === null
      ) {
        return;
      }
      const cards = [...list.current.querySelectorAll<HTMLElement>('[data-card]')];
      const here = cards.findIndex((card) => card.contains(document.activeElement));
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step !== 0) {
        event.preventDefault();
        cards[Math.min(cards.length - 1, Math.max(0, here + step))]?.focus();
      } else if (event.key === 'a' || event.key === 'r') {
        const wanted = event.key === 'a' ? 'APPROVE' : 'REJECT';
        const button = (cards[here] ?? cards[0])?.querySelector<HTMLElement>(`[data-answer="${wanted}"]`);
        if (button !== null && button !== undefined) {
          event.preventDefault();
          button.click();
        }
      }
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [list]);
}
