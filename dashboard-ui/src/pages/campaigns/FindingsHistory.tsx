import type { CampaignRun } from '../../api/types';
import { formatCount, words } from '../../format/numbers';
import { Ago } from '../../ui/Ago';
import { Panel } from '../../ui/Page';
import { SeverityMark } from '../../ui/marks';
import table from '../../ui/table.module.css';
import styles from './Campaigns.module.css';
import { findingHistory } from './findings';

/** How findings came and went; nothing before the first run. */
export function FindingsHistory({ runs }: { runs: readonly CampaignRun[] }) {
  const findings = findingHistory(runs);
  return (
    findings.length > 0 && (
      <Panel title="Findings over time" flush>
        <table className={`${table.table} ${table.cards}`}>
          <thead>
            <tr>
              <th>Finding</th>
              <th>Severity</th>
              <th>Runs, oldest first</th>
              <th>First</th>
              <th>Last</th>
              <th>Now</th>
            </tr>
          </thead>
          <tbody>
            {findings.map(({ code, severity, since, last, strip, present }) => (
              <tr key={code}>
                <td>
                  <strong>{words(code)}</strong>
                </td>
                <td>
                  <SeverityMark severity={severity} code={code} />
                </td>
                <td>
                  <span className={styles.strip} aria-hidden="true">
                    {strip.map((one, run) => (
                      <i key={run} {...(one === null ? {} : { 'data-severity': one })} />
                    ))}
                  </span>
                  <span className={table.secondary}>
                    in {formatCount(strip.filter((one) => one !== null).length)} of{' '}
                    {formatCount(strip.length)}
                  </span>
                </td>
                <td>
                  <Ago instant={since} />
                </td>
                <td>
                  <Ago instant={last} />
                </td>
                <td>{present ? 'still there' : <span className="dim">gone</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
    )
  );
}
