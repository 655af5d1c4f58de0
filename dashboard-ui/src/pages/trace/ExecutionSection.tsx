import type { Decision, Execution, Rule } from '../../api/types';
import { formatMoney } from '../../format/money';
import { UNKNOWN, words } from '../../format/numbers';
import { formatInstant } from '../../format/time';
import { Disclosure } from '../../ui/Disclosure';
import { Mark, type Tone } from '../../ui/Mark';
import { VerdictMark } from '../../ui/marks';
import { Fact } from './EvidenceDetail';
import { MoneyChange } from './MoneyChange';
import { OutcomeDetail } from './OutcomeDetail';
import { Section } from './Section';
import styles from './Trace.module.css';
import { Undo } from './Undo';

export function ExecutionSection({
  execution,
  timeZone,
  running,
}: {
  execution: Execution | null;
  timeZone: string | null;
  running: boolean;
}) {
  return (
    <Section title="Execution" provenance={execution?.provenance} running={running} absent="Nothing decided">
      {execution?.decisions.length === 0 && <p className={styles.waiting}>The plan asked for no action.</p>}
      {execution?.decisions.map((decision) => (
        <DecisionCard key={decision.actionId} decision={decision} timeZone={timeZone} />
      ))}
    </Section>
  );
}

function DecisionCard({ decision, timeZone }: { decision: Decision; timeZone: string | null }) {
  const fired = decision.rules.filter((rule) => rule.outcome !== 'PASSED');
  const passed = decision.rules.filter((rule) => rule.outcome === 'PASSED');
  return (
    <article className={styles.decision}>
      <div className={styles.findingHead}>
        <h3 className={styles.action}>{decision.action}</h3>
        <VerdictMark verdict={decision.verdict} />
        <Mark tone="neutral">{words(decision.status)}</Mark>
        <MoneyChange from={decision.from} to={decision.to} />
      </div>
      <p className={styles.summary}>
        <span className="dim">Reason: </span>
        {decision.reason}
      </p>
      {fired.length > 0 && <Rules rules={fired} />}
      {passed.length > 0 && (
        <Disclosure label={`${passed.length} ${passed.length === 1 ? 'rule' : 'rules'} passed`}>
          <Rules rules={passed} />
        </Disclosure>
      )}
      <Disclosure label={decision.receipt === null ? 'No receipt: identity' : 'Receipt of the ad platform'}>
        <Receipt decision={decision} />
      </Disclosure>
      {decision.outcome !== null && <OutcomeDetail outcome={decision.outcome} timeZone={timeZone} />}
      <Undo decision={decision} />
    </article>
  );
}

const OUTCOME: Record<Rule['outcome'], Tone> = {
  PASSED: 'good',
  CLAMPED: 'warn',
  ASKED: 'accent',
  BLOCKED: 'bad',
};

function Rules({ rules }: { rules: readonly Rule[] }) {
  return (
    <ul className={styles.rules}>
      {rules.map((rule) => (
        <li key={rule.ruleId}>
          <Mark tone={OUTCOME[rule.outcome]} plain>
            {words(rule.outcome)}
          </Mark>
          <span>
            <strong>{words(rule.ruleId)}</strong> <span className="dim small">version {rule.version}</span>
            <br />
            {rule.detail}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Receipt({ decision }: { decision: Decision }) {
  const { receipt } = decision;
  return (
    <div className={styles.evidence}>
      <dl className={styles.facts}>
        {receipt !== null && (
          <>
            <Fact name="Before">
              {[
                receipt.before && formatMoney(receipt.before),
                receipt.beforeStatus && words(receipt.beforeStatus),
              ]
                .filter((part) => part !== null)
                .join(' · ') || UNKNOWN}
            </Fact>
            <Fact name="After">
              {[
                receipt.after && formatMoney(receipt.after),
                receipt.afterStatus && words(receipt.afterStatus),
              ]
                .filter((part) => part !== null)
                .join(' · ') || UNKNOWN}
            </Fact>
            <Fact name="Answered">{formatInstant(receipt.answeredAt)}</Fact>
            <Fact name="Platform's request">{receipt.platformRequestId ?? UNKNOWN}</Fact>
            <Fact name="Revision">{receipt.revision ?? UNKNOWN}</Fact>
            {receipt.errorCode !== null && (
              <Fact name="Error">
                {receipt.errorCode}: {receipt.errorMessage}
              </Fact>
            )}
          </>
        )}
        <Fact name="Action id">
          <code>{decision.actionId}</code>
        </Fact>
      </dl>
    </div>
  );
}
