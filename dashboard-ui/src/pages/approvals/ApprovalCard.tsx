import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { runQuery } from '../../api/queries';
import type { Approval } from '../../api/types';
import { formatMeasured, platformName, words } from '../../format/numbers';
import { formatAgo, formatInstant } from '../../format/time';
import { Mark, type Tone } from '../../ui/Mark';
import { useNow } from '../../ui/useNow';
import { MoneyChange } from '../trace/MoneyChange';
import { expectedText } from '../trace/expected';
import styles from './Approvals.module.css';
import { proposalOf, stakeText, wantedText } from './question';

const STATE: Record<Approval['state'], { tone: Tone; text: string }> = {
  OPEN: { tone: 'accent', text: 'Open' },
  APPROVED: { tone: 'good', text: 'Approved' },
  REJECTED: { tone: 'bad', text: 'Rejected' },
  EXPIRED: { tone: 'neutral', text: 'Expired: no answer is a no' },
  WITHDRAWN: { tone: 'neutral', text: 'Withdrawn' },
};

const TICK = 5_000;

/** One question, with all that an answer needs. */
export function ApprovalCard({
  approval,
  answer,
}: {
  approval: Approval;
  answer: (answer: 'APPROVE' | 'REJECT') => void;
}) {
  const now = useNow(TICK);
  const run = useQuery({ ...runQuery(approval.correlationId), staleTime: Infinity });
  const proposal = proposalOf(approval, run.data);
  const { action, campaign, state } = approval;
  const open = state === 'OPEN' && Date.parse(approval.expiresAt) > now;
  const shown = state === 'OPEN' && !open ? 'EXPIRED' : state;
  return (
    // The keys j and k bring the focus here.
    <article
      className={styles.card}
      data-card
      data-closed={!open}
      tabIndex={-1}
      aria-label={`${wantedText(approval)}, ${campaign.name ?? campaign.campaignId}`}
    >
      <div className={styles.head}>
        <div>
          <h2>
            {wantedText(approval)} <MoneyChange from={action.from} to={action.to} />
          </h2>
          <p className="dim">
            {campaign.name ?? campaign.campaignId} · {platformName(campaign.platform)} · account{' '}
            {campaign.accountId}
          </p>
        </div>
        <Mark tone={STATE[shown].tone}>{STATE[shown].text}</Mark>
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>Why a person is asked</dt>
          <dd>{approval.why}</dd>
        </div>
        <div>
          <dt>Why it is proposed</dt>
          <dd>{proposal?.rationale ?? action.reason}</dd>
        </div>
        {proposal?.expected != null && (
          <div>
            <dt>Expected effect</dt>
            <dd>
              {expectedText(proposal.expected, action.to?.currency ?? null)}, after{' '}
              {formatMeasured(proposal.expected.horizonDays, 'DAYS', '', null)}
            </dd>
          </div>
        )}
        <div>
          <dt>At stake</dt>
          <dd>{stakeText(approval)}</dd>
        </div>
        <div>
          <dt>{Date.parse(approval.expiresAt) > now ? 'Expires' : 'Expired'}</dt>
          <dd title={formatInstant(approval.expiresAt)}>{formatAgo(approval.expiresAt, now)}</dd>
        </div>
        {approval.answer !== null && (
          <div>
            <dt>Answer</dt>
            <dd>
              {words(approval.answer.kind)} by {approval.answer.operator}: {approval.answer.reason}
            </dd>
          </div>
        )}
        {approval.outcome !== null && (
          <div>
            <dt>What became of it</dt>
            <dd>{words(approval.outcome.status)}</dd>
          </div>
        )}
      </dl>
      <div className={styles.buttons}>
        {open && (
          <>
            <Button
              data-answer="APPROVE"
              onClick={() => {
                answer('APPROVE');
              }}
            >
              Approve
            </Button>
            <Button
              variant="default"
              data-answer="REJECT"
              onClick={() => {
                answer('REJECT');
              }}
            >
              Reject
            </Button>
          </>
        )}
        <Link to="/runs/$correlationId" params={{ correlationId: approval.correlationId }}>
          Evidence and receipt
        </Link>
      </div>
    </article>
  );
}
