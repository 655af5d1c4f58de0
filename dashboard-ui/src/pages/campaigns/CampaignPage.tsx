import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { campaignQuery, type CampaignPlace } from '../../api/control';
import { campaignDecisionsQuery } from '../../api/history';
import type { CampaignDetail } from '../../api/types';
import { formatMoney } from '../../format/money';
import { formatRatio, platformName, words } from '../../format/numbers';
import { Ago } from '../../ui/Ago';
import { Mark } from '../../ui/Mark';
import { OrderDialog } from '../../ui/OrderDialog';
import { Page, Panel } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/States';
import { RunMark } from '../../ui/marks';
import table from '../../ui/table.module.css';
import { OrderTable } from '../controls/OrderTable';
import { attentionText } from '../overview/NeedsPerson';
import { Decisions } from './Decisions';
import { Figures } from './Figures';
import { FindingsHistory } from './FindingsHistory';
import { happeningsOf } from './series';

/** One campaign: its figures over time, what was found and done, and what people ordered. */
export function CampaignPage() {
  const place = useParams({ from: '/campaigns/$tenant/$platform/$account/$campaign' });
  const campaign = useQuery(campaignQuery(place));
  if (campaign.data === undefined) {
    return (
      <Page title="Campaign">
        <Panel>
          {campaign.isError ? (
            <Failure error={campaign.error} retry={() => void campaign.refetch()} />
          ) : (
            <Loading rows={8} />
          )}
        </Panel>
      </Page>
    );
  }
  return <CampaignView detail={campaign.data} place={place} />;
}

function CampaignView({ detail, place }: { detail: CampaignDetail; place: CampaignPlace }) {
  const { summary, profile } = detail;
  const decisions = useInfiniteQuery(campaignDecisionsQuery(place));
  const items = useMemo(() => decisions.data?.pages.flatMap((page) => page.items) ?? [], [decisions.data]);
  return (
    <Page
      title={summary.campaign.name ?? summary.campaign.campaignId}
      lead={
        <>
          {platformName(summary.campaign.platform)} · account {summary.campaign.accountId} · campaign{' '}
          {summary.campaign.campaignId}
          {summary.status !== null && <> · {words(summary.status)}</>}
          {summary.dailyBudget !== null && <> · {formatMoney(summary.dailyBudget)} a day</>}
          {detail.targetRoas !== null && <> · target ROAS {formatRatio(detail.targetRoas)}</>}
          {detail.targetCpa !== null && <> · target CPA {formatMoney(detail.targetCpa)}</>}
          {profile?.timeZone != null && <> · {profile.timeZone}</>}
        </>
      }
      actions={<Actions place={place} />}
    >
      {summary.needsPerson && (
        <Panel>
          <Mark tone="warn" icon="warning">
            {summary.attention.map(attentionText).join('. ')}
          </Mark>{' '}
          {detail.approvals.length > 0 && <Link to="/approvals">Answer</Link>}
        </Panel>
      )}
      <Figures detail={detail} place={place} happenings={happeningsOf(items)} />
      <Decisions items={items} reading={decisions} />
      <FindingsHistory runs={detail.runs} />
      <Runs detail={detail} />
      {detail.controls.length > 0 && (
        <Panel title="What people ordered" flush>
          <OrderTable controls={detail.controls} />
        </Panel>
      )}
    </Page>
  );
}

type Asked = 'stop' | 'rerun';

function Actions({ place }: { place: CampaignPlace }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => {
    setAsked(null);
  };
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setAsked('rerun');
        }}
      >
        Think again
      </Button>
      <Button
        variant="default"
        onClick={() => {
          setAsked('stop');
        }}
      >
        Stop this campaign
      </Button>
      {asked === 'rerun' && (
        <OrderDialog
          title="Think again"
          action="Think again"
          order={(reason) => ({ kind: 'reRun', path: place, reason })}
          close={close}
        >
          The newest numbers go through the five agents once more.
        </OrderDialog>
      )}
      {asked === 'stop' && (
        <OrderDialog
          title="Stop this campaign"
          action="Stop"
          danger
          order={(reason) => ({
            kind: 'killSwitch',
            engaged: true,
            scope: { platform: place.platform, accountId: place.account, campaignId: place.campaign },
            reason,
          })}
          close={close}
        >
          Nothing that concerns this campaign is sent to the ad platform until it is released under Controls.
        </OrderDialog>
      )}
    </>
  );
}

function Runs({ detail }: { detail: CampaignDetail }) {
  return (
    <Panel title="Latest runs" flush>
      {detail.runs.length === 0 ? (
        <Empty icon="runs" title="Nothing has run yet" />
      ) : (
        <table className={`${table.table} ${table.linked} ${table.cards}`}>
          <thead>
            <tr>
              <th>Run</th>
              <th>Findings</th>
              <th>State</th>
            </tr>
          </thead>
          <tbody>
            {detail.runs.map((run) => (
              <tr key={run.correlationId}>
                <td>
                  <Link
                    to="/runs/$correlationId"
                    params={{ correlationId: run.correlationId }}
                    className={table.rowLink}
                  >
                    <Ago instant={run.startedAt} />
                  </Link>
                </td>
                <td>{run.findings.map((finding) => words(finding.code)).join(', ')}</td>
                <td>
                  <RunMark status={run.status} plain />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
