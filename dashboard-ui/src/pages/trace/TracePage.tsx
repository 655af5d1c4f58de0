import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { runQuery } from '../../api/queries';
import type { Trace } from '../../api/types';
import { formatCount, formatMillis, platformName, words } from '../../format/numbers';
import { CopyButton } from '../../ui/CopyButton';
import { LinkButton } from '../../ui/LinkButton';
import { Page, Panel } from '../../ui/Page';
import { Failure, Loading } from '../../ui/States';
import { RunMark } from '../../ui/marks';
import { CopySection } from './CopySection';
import { DiagnosisSection } from './DiagnosisSection';
import { ExecutionSection } from './ExecutionSection';
import { RawJson } from './RawJson';
import { RecallSection } from './RecallSection';
import { StrategySection } from './StrategySection';
import { Timeline } from './Timeline';
import { Writings } from './Writings';
import styles from './Trace.module.css';

/** One run: what happened when, what was found, planned, written and done, and on what evidence. */
export function TracePage() {
  const { correlationId } = useParams({ from: '/runs/$correlationId' });
  const run = useQuery(runQuery(correlationId));
  if (run.isPending) {
    return (
      <Page title="Run">
        <Panel>
          <Loading rows={8} />
        </Panel>
      </Page>
    );
  }
  if (run.isError && run.data === undefined) {
    return (
      <Page title="Run">
        <Panel>
          <Failure error={run.error} retry={() => void run.refetch()} />
        </Panel>
      </Page>
    );
  }
  return <TraceView trace={run.data} />;
}

type View = 'decision' | 'json';

function TraceView({ trace }: { trace: Trace }) {
  const [view, setView] = useState<View>('decision');
  const { campaign, trace: timeline } = trace;
  return (
    <Page
      title={campaign.name ?? campaign.campaignId}
      lead={
        <>
          {platformName(campaign.platform)} · account {campaign.accountId} ·{' '}
          <Link to="/runs" search={{ campaignId: campaign.campaignId }}>
            campaign {campaign.campaignId}
          </Link>
          {campaign.currency !== null && <> · {campaign.currency}</>}
          {campaign.timeZone !== null && <> · {campaign.timeZone}</>}
        </>
      }
      actions={
        <>
          <CopyButton text={globalThis.location.href} label="Copy link" />
          <LinkButton component="a" variant="default" to="/runs">
            All runs
          </LinkButton>
        </>
      }
    >
      <Panel
        title={
          <span className={styles.inline}>
            Timeline <RunMark status={timeline.status} />
          </span>
        }
        aside={
          <span className="dim small">
            {timeline.durationMs === null ? 'began just now' : `${formatMillis(timeline.durationMs)} in all`}
            {timeline.tokensIn !== null && (
              <>
                {' '}
                · tokens {formatCount(timeline.tokensIn)} read, {formatCount(timeline.tokensOut)} written
              </>
            )}
          </span>
        }
      >
        <Timeline timeline={timeline} />
        {timeline.reason !== null && <p className={styles.reason}>{timeline.reason}</p>}
        {timeline.clockSkew.map((skew) => (
          <p key={`${skew.agent}/${skew.ahead}`} className="dim small">
            The clock of {words(skew.agent)} is at least {formatMillis(skew.millis)} behind that of{' '}
            {words(skew.ahead)}: the places of their bars are off so far, their lengths are right.
          </p>
        ))}
      </Panel>
      <Writings key={trace.correlationId} correlationId={trace.correlationId} />
      <SegmentedControl
        aria-label="View"
        value={view}
        onChange={(value) => {
          setView(value);
        }}
        data={[
          { value: 'decision', label: 'Decision' },
          { value: 'json', label: 'Raw JSON' },
        ]}
        style={{ alignSelf: 'flex-start' }}
      />
      {view === 'json' ? <RawJson trace={trace} /> : <Card trace={trace} />}
    </Page>
  );
}

function Card({ trace }: { trace: Trace }) {
  const running = trace.trace.status === 'RUNNING';
  return (
    <>
      <DiagnosisSection diagnosis={trace.diagnosis} campaign={trace.campaign} running={running} />
      <RecallSection recall={trace.recall} running={running} />
      <StrategySection
        strategy={trace.strategy}
        diagnosis={trace.diagnosis}
        campaign={trace.campaign}
        running={running}
      />
      <CopySection copy={trace.copy} running={running} />
      <ExecutionSection execution={trace.execution} timeZone={trace.campaign.timeZone} running={running} />
    </>
  );
}
