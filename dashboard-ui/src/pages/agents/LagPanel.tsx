import { useQuery } from '@tanstack/react-query';
import { lagQuery } from '../../api/backlog';
import { formatCount } from '../../format/numbers';
import { Mark } from '../../ui/Mark';
import { Panel } from '../../ui/Page';
import { Failure, Loading, Quiet } from '../../ui/States';
import table from '../../ui/table.module.css';
import { groupName, readersOf, topicName } from './backlog';

/** How far each agent is behind, and whether somebody reads at all. */
export function LagPanel() {
  const lag = useQuery(lagQuery());
  return (
    <Panel title="Waiting to be read" flush>
      {lag.data === undefined ? (
        lag.isError ? (
          <Failure error={lag.error} retry={() => void lag.refetch()} />
        ) : (
          <Loading rows={4} />
        )
      ) : lag.data.items.length === 0 ? (
        <Quiet icon="agents">No agent has read anything yet.</Quiet>
      ) : (
        <table className={`${table.table} ${table.cards}`}>
          <thead>
            <tr>
              <th>Agent</th>
              <th>Topic</th>
              <th>State</th>
              <th className={table.right}>Records</th>
            </tr>
          </thead>
          <tbody>
            {lag.data.items.map((one) => {
              const { tone, text } = readersOf(one);
              return (
                <tr key={`${one.group}/${one.topic}`}>
                  <td>{groupName(one.group)}</td>
                  <td className="mono">{topicName(one.topic)}</td>
                  <td>
                    <Mark tone={tone} plain>
                      {text}
                    </Mark>
                  </td>
                  <td className={`${table.right} number`}>
                    {formatCount(one.lag)} <span className="dim">behind</span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
