import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { learningQuery } from '../../api/learnings';
import { recentTracesQuery } from '../../api/queries';
import type { Learning } from '../../api/types';
import { formatCount, formatPercent, UNKNOWN } from '../../format/numbers';
import { formatInstant } from '../../format/time';
import { LinkButton } from '../../ui/LinkButton';
import { Mark } from '../../ui/Mark';
import { OrderDialog } from '../../ui/OrderDialog';
import { Page, Panel } from '../../ui/Page';
import { Failure, Loading, Quiet } from '../../ui/States';
import table from '../../ui/table.module.css';
import { Fact } from '../trace/EvidenceDetail';
import { IntervalPlot } from '../trace/IntervalPlot';
import trace from '../trace/Trace.module.css';
import { influencedBy } from './influence';
import { changeText, effectText, ORIGIN, situationText, VALIDITY } from './learning';
import styles from './Memory.module.css';

/** One learning: where it came from, how well it is confirmed, and what it influenced. */
export function LearningPage() {
  const { learningId } = useParams({ from: '/memory/$learningId' });
  const learning = useQuery(learningQuery(learningId));
  if (learning.data === undefined) {
    return (
      <Page title="Learning">
        <Panel>
          {learning.isError ? (
            <Failure error={learning.error} retry={() => void learning.refetch()} />
          ) : (
            <Loading rows={5} />
          )}
        </Panel>
      </Page>
    );
  }
  return (
    <Page
      title="Learning"
      lead={situationText(learning.data.appliesTo)}
      actions={
        <>
          <TakeBack learning={learning.data} />
          <LinkButton component="a" variant="default" to="/memory">
            All learnings
          </LinkButton>
        </>
      }
    >
      <Panel>
        <Statement learning={learning.data} />
      </Panel>
      <Influence learningId={learningId} />
    </Page>
  );
}

function Statement({ learning }: { learning: Learning }) {
  const { tone, text, about } = VALIDITY[learning.validity];
  const origin = ORIGIN[learning.origin];
  const { effect } = learning;
  return (
    <div className={styles.detail}>
      <p className={styles.said}>{learning.text}</p>
      <p>
        <Mark tone={tone}>{text}</Mark> <span className="dim">{about}</span>
      </p>
      {learning.recalledBecause !== null && <p>Taken back because: {learning.recalledBecause}</p>}
      <div className={trace.evidence}>
        {effect !== null && (
          <IntervalPlot
            interval={{ observed: effect.mid, expected: 0, low: effect.low, high: effect.high }}
            text={changeText}
            reference="no effect"
          />
        )}
        <dl className={trace.facts}>
          <Fact name="Effect">{effect === null ? 'not measured' : effectText(effect)}</Fact>
          <Fact name="Outcomes it rests on">{formatCount(learning.outcomes)}</Fact>
          <Fact name="Origin">{origin.text}</Fact>
          <Fact name={origin.evidence}>{learning.evidence === '' ? UNKNOWN : learning.evidence}</Fact>
          <Fact name="Learnt">{formatInstant(learning.learnedAt)}</Fact>
          <Fact name="Id">
            <code>{learning.learningId}</code>
          </Fact>
        </dl>
      </div>
    </div>
  );
}

function TakeBack({ learning }: { learning: Learning }) {
  const [asked, setAsked] = useState(false);
  if (learning.validity === 'RECALLED') {
    return null;
  }
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setAsked(true);
        }}
      >
        Take it back
      </Button>
      {asked && (
        <OrderDialog
          title="Take this learning back"
          action="Take it back"
          danger
          named
          most={500}
          order={(reason, operator) => ({
            kind: 'recallLearning',
            learningId: learning.learningId,
            reason,
            operator,
          })}
          close={() => {
            setAsked(false);
          }}
        >
          It is not used again, whatever later outcomes say. This cannot be undone.
        </OrderDialog>
      )}
    </>
  );
}

function Influence({ learningId }: { learningId: string }) {
  const recent = useQuery(recentTracesQuery());
  const runs = recent.data === undefined ? [] : influencedBy(learningId, recent.data);
  return (
    <Panel
      title="What it influenced"
      aside={
        recent.data !== undefined && (
          <span className="dim small">
            {formatCount(runs.length)} of the latest {formatCount(recent.data.length)} runs recalled it
          </span>
        )
      }
      flush
    >
      {recent.isPending ? (
        <Loading rows={3} />
      ) : recent.isError && recent.data === undefined ? (
        <Failure error={recent.error} retry={() => void recent.refetch()} />
      ) : runs.length === 0 ? (
        <Quiet icon="memory">None of the latest runs recalled it.</Quiet>
      ) : (
        <table className={`${table.table} ${table.linked} ${table.cards}`}>
          <thead>
            <tr>
              <th>Run of</th>
              <th>Proposals that rest on it</th>
              <th className={table.right}>Fitted</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.correlationId}>
                <td>
                  <Link
                    to="/runs/$correlationId"
                    params={{ correlationId: run.correlationId }}
                    className={table.rowLink}
                  >
                    {run.campaign}
                  </Link>
                </td>
                <td>
                  {run.proposals.length === 0 ? (
                    <span className="dim">recalled, not used in the plan</span>
                  ) : (
                    run.proposals.join(', ')
                  )}
                </td>
                <td className={`${table.right} number`}>{formatPercent(run.score, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
