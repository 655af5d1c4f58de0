import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { recentTracesQuery } from '../../api/queries';
import { formatCount, formatMillis, formatPercent, UNKNOWN, words } from '../../format/numbers';
import { Mark } from '../../ui/Mark';
import { Page, Panel } from '../../ui/Page';
import { Empty, Failure, Loading, Quiet } from '../../ui/States';
import { SourceMark } from '../../ui/marks';
import table from '../../ui/table.module.css';
import { STAGES } from '../trace/layout';
import { DeadLettersPanel } from './DeadLettersPanel';
import { LagPanel } from './LagPanel';
import { degradations, statisticsOf, type AgentStatistics } from './statistics';

/** How the agents did in the latest runs: how long, from where, how often less than they could. */
export function AgentsPage() {
  const recent = useQuery(recentTracesQuery());
  const traces = useMemo(() => recent.data ?? [], [recent.data]);
  const agents = useMemo(
    () =>
      statisticsOf(
        STAGES,
        traces.flatMap((trace) => trace.trace.steps),
      ),
    [traces],
  );
  const reasons = useMemo(() => degradations(traces), [traces]);
  return (
    <Page
      title="Agents"
      lead={`What waits for them, what they set aside, and how they did in the latest ${formatCount(traces.length)} runs.`}
    >
      <LagPanel />
      <DeadLettersPanel />
      {recent.isPending ? (
        <Panel>
          <Loading />
        </Panel>
      ) : recent.isError && traces.length === 0 ? (
        <Panel>
          <Failure error={recent.error} retry={() => void recent.refetch()} />
        </Panel>
      ) : traces.length === 0 ? (
        <Panel>
          <Empty icon="agents" title="The agents have had nothing to do yet" />
        </Panel>
      ) : (
        <>
          <Latencies agents={agents} />
          <Panel title="Less than it could be" flush>
            {reasons.length === 0 ? (
              <Quiet icon="check">Every answer was what it should be.</Quiet>
            ) : (
              <table className={`${table.table} ${table.cards}`}>
                <thead>
                  <tr>
                    <th>Agent</th>
                    <th>Reason</th>
                    <th className={table.right}>Runs</th>
                  </tr>
                </thead>
                <tbody>
                  {reasons.map(({ agent, reason, count }) => (
                    <tr key={`${agent}/${reason}`}>
                      <td>{words(agent)}</td>
                      <td>{words(reason)}</td>
                      <td className={`${table.right} number`}>{formatCount(count)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Panel>
        </>
      )}
    </Page>
  );
}

function Latencies({ agents }: { agents: readonly AgentStatistics[] }) {
  return (
    <Panel title="Time per step" flush>
      <table className={table.table}>
        <thead>
          <tr>
            <th>Agent</th>
            <th>Made by</th>
            <th className={table.right}>Steps</th>
            <th className={table.right}>Half within</th>
            <th className={table.right}>90 % within</th>
            <th className={table.right}>99 % within</th>
            <th className={table.right}>Longest</th>
            <th className={table.right}>From cache</th>
            <th className={table.right}>Fallback</th>
            <th className={table.right}>Failed</th>
            <th className={table.right}>Tokens read</th>
            <th className={table.right}>written</th>
          </tr>
        </thead>
        <tbody>
          {agents.map((agent) =>
            agent.bySource.length === 0 ? (
              <tr key={agent.agent}>
                <td>{words(agent.agent)}</td>
                <td className="dim" colSpan={8}>
                  no finished step
                </td>
                <LastCells agent={agent} rows={1} />
              </tr>
            ) : (
              agent.bySource.map((source, index) => (
                <tr key={`${agent.agent}/${source.source}`}>
                  {index === 0 && <td rowSpan={agent.bySource.length}>{words(agent.agent)}</td>}
                  <td>
                    <SourceMark source={source.source} />
                  </td>
                  <td className={`${table.right} number`}>{formatCount(source.count)}</td>
                  {[source.p50, source.p90, source.p99, source.most].map((millis, column) => (
                    <td key={column} className={`${table.right} number`}>
                      {Number.isNaN(millis) ? UNKNOWN : formatMillis(millis)}
                    </td>
                  ))}
                  {index === 0 && (
                    <>
                      <td rowSpan={agent.bySource.length} className={`${table.right} number`}>
                        {formatPercent(agent.cached, 0)}
                      </td>
                      <td rowSpan={agent.bySource.length} className={`${table.right} number`}>
                        {formatPercent(agent.fallback, 0)}
                      </td>
                      <LastCells agent={agent} rows={agent.bySource.length} />
                    </>
                  )}
                </tr>
              ))
            ),
          )}
        </tbody>
      </table>
    </Panel>
  );
}

/** What is told of an agent as a whole, whatever its answers came from. */
function LastCells({ agent, rows }: { agent: AgentStatistics; rows: number }) {
  return (
    <>
      <td rowSpan={rows} className={`${table.right} number`}>
        {agent.failed === 0 ? (
          '0'
        ) : (
          <Mark tone="bad" icon="cross" plain>
            {formatCount(agent.failed)}
          </Mark>
        )}
      </td>
      {[agent.tokensIn, agent.tokensOut].map((tokens, column) => (
        <td key={column} rowSpan={rows} className={`${table.right} number`}>
          {formatCount(tokens)}
        </td>
      ))}
    </>
  );
}
