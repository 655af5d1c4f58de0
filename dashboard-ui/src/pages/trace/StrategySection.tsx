import { Link } from '@tanstack/react-router';
import type { Campaign, Diagnosis, Proposal, Strategy } from '../../api/types';
import { formatMeasured, words } from '../../format/numbers';
import { Disclosure } from '../../ui/Disclosure';
import { EvidenceDetail, Fact } from './EvidenceDetail';
import { expectedText } from './expected';
import { MoneyChange } from './MoneyChange';
import { Section } from './Section';
import styles from './Trace.module.css';

export function StrategySection({
  strategy,
  diagnosis,
  campaign,
  running,
}: {
  strategy: Strategy | null;
  diagnosis: Diagnosis | null;
  campaign: Campaign;
  running: boolean;
}) {
  return (
    <Section title="Strategy" provenance={strategy?.provenance} running={running} absent="No plan">
      {strategy?.proposals.map((proposal) => (
        <ProposalRow key={proposal.rank} proposal={proposal} diagnosis={diagnosis} campaign={campaign} />
      ))}
      {strategy !== null && strategy.proposals.length > 1 && (
        <p className={styles.explanation}>{strategy.rationale}</p>
      )}
    </Section>
  );
}

function ProposalRow({
  proposal,
  diagnosis,
  campaign,
}: {
  proposal: Proposal;
  diagnosis: Diagnosis | null;
  campaign: Campaign;
}) {
  const answered = diagnosis?.findings.filter((finding) => proposal.findings.includes(finding.code)) ?? [];
  const { expected } = proposal;
  return (
    <div className={styles.proposal}>
      <span className={styles.rank}>{proposal.rank}.</span>
      <div>
        <div className={styles.findingHead}>
          <strong>{proposal.headline}</strong>
          <MoneyChange from={proposal.from} to={proposal.to} />
        </div>
        <p className={styles.summary}>{proposal.rationale}</p>
        <Disclosure label="What it rests on">
          <div className={styles.evidence}>
            <dl className={styles.facts}>
              <Fact name="Answers">{proposal.findings.map(words).join(', ') || 'No finding'}</Fact>
              {expected !== null && (
                <>
                  <Fact name="Expected effect">{expectedText(expected, campaign.currency)}</Fact>
                  <Fact name="Can be judged after">
                    {formatMeasured(expected.horizonDays, 'DAYS', '', null)}
                  </Fact>
                </>
              )}
              <Fact name="Learnings used">
                {proposal.learningIds.length === 0
                  ? 'none'
                  : proposal.learningIds.map((learningId, index) => (
                      <span key={learningId}>
                        {index > 0 && ', '}
                        <Link to="/memory/$learningId" params={{ learningId }}>
                          {learningId}
                        </Link>
                      </span>
                    ))}
              </Fact>
            </dl>
          </div>
          {answered
            .flatMap((finding) => finding.evidence)
            .map((evidence, index) => (
              <EvidenceDetail key={index} evidence={evidence} campaign={campaign} />
            ))}
        </Disclosure>
      </div>
    </div>
  );
}
