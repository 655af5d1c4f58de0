import { useQuery } from '@tanstack/react-query';
import { policiesQuery } from '../../api/policies';
import type { Policy, RuleActivity } from '../../api/types';
import { formatCount, words } from '../../format/numbers';
import { Ago } from '../../ui/Ago';
import { Mark } from '../../ui/Mark';
import { Page, Panel } from '../../ui/Page';
import { Failure, Loading, Quiet } from '../../ui/States';
import { RuleMark } from '../../ui/marks';
import table from '../../ui/table.module.css';
import { Fact } from '../trace/EvidenceDetail';
import trace from '../trace/Trace.module.css';
import { WhatIf } from './WhatIf';
import { activityText, limitsOf, scopeOfPolicy } from './policy';

/** The rules that actions are judged by, and what each did lately. */
export function PoliciesPage() {
  const policies = useQuery(policiesQuery());
  if (policies.data === undefined) {
    return (
      <Page title="Policies">
        <Panel>
          {policies.isError ? (
            <Failure error={policies.error} retry={() => void policies.refetch()} />
          ) : (
            <Loading rows={8} />
          )}
        </Panel>
      </Page>
    );
  }
  const { degradedBecause, problems, limits, policies: inForce, rules, runs } = policies.data;
  return (
    <Page
      title="Policies"
      lead={`The rules that every action is judged by, and what each said in the latest ${formatCount(runs)} runs.`}
    >
      {degradedBecause !== null && (
        <Panel>
          <Mark tone="warn" icon="warning">
            The optimizer does not answer
          </Mark>{' '}
          What is in force cannot be shown ({words(degradedBecause)}); the counts are those of the runs.
        </Panel>
      )}
      {problems.length > 0 && (
        <Panel title="Newer files that are not in force">
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title="Policies" flush>
        {inForce.length === 0 ? (
          <Quiet icon="policies">
            {degradedBecause === null
              ? 'No policy of your own is in force; the built-in rules hold.'
              : 'Unknown.'}
          </Quiet>
        ) : (
          <PolicyTable policies={inForce} />
        )}
      </Panel>
      {degradedBecause === null && <WhatIf policies={inForce} />}
      {limits !== null && (
        <Panel title="Limits that hold whatever the policies say">
          <dl className={trace.facts}>
            {limitsOf(limits).map(({ name, value }) => (
              <Fact key={name} name={name}>
                {value}
              </Fact>
            ))}
          </dl>
        </Panel>
      )}
      <Panel title="What every rule said" flush>
        {rules.length === 0 ? (
          <Quiet icon="policies">No action was judged yet.</Quiet>
        ) : (
          <RuleTable rules={rules} />
        )}
      </Panel>
    </Page>
  );
}

function PolicyTable({ policies }: { policies: readonly Policy[] }) {
  return (
    <table className={`${table.table} ${table.cards}`}>
      <thead>
        <tr>
          <th>Policy</th>
          <th>When</th>
          <th>Then</th>
          <th>Where</th>
          <th>Lately</th>
        </tr>
      </thead>
      <tbody>
        {policies.map((policy) => (
          <tr key={policy.id}>
            <td>
              <strong>{policy.because}</strong>
              <div className={table.secondary}>
                {policy.id} · {policy.file}
              </div>
            </td>
            <td>
              <code>{policy.when}</code>
            </td>
            <td>
              <RuleMark verdict={policy.then} />
              {policy.to !== null && (
                <div>
                  to <code>{policy.to}</code>
                </div>
              )}
            </td>
            <td>{scopeOfPolicy(policy)}</td>
            <td>{activityText(policy.lately)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RuleTable({ rules }: { rules: readonly RuleActivity[] }) {
  return (
    <table className={`${table.table} ${table.cards}`}>
      <thead>
        <tr>
          <th>Rule</th>
          <th>Lately</th>
          <th>Said last</th>
          <th className={table.right}>When</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.ruleId}>
            <td>
              {words(rule.ruleId.replace(/^policy:/, ''))}
              <div className={table.secondary}>version {rule.lastVersion}</div>
            </td>
            <td className="number">{activityText(rule)}</td>
            <td>{rule.lastDetail}</td>
            <td className={table.right}>
              <Ago instant={rule.lastAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
