import type { Campaign, Diagnosis, Finding } from '../../api/types';
import { formatPercent, words } from '../../format/numbers';
import { formatInstant } from '../../format/time';
import { Disclosure } from '../../ui/Disclosure';
import { SeverityMark } from '../../ui/marks';
import { EvidenceDetail } from './EvidenceDetail';
import { KpiRow } from './KpiRow';
import { Section } from './Section';
import styles from './Trace.module.css';

export function DiagnosisSection({
  diagnosis,
  campaign,
  running,
}: {
  diagnosis: Diagnosis | null;
  campaign: Campaign;
  running: boolean;
}) {
  return (
    <Section title="Diagnosis" provenance={diagnosis?.provenance} running={running} absent="No diagnosis">
      {diagnosis !== null && (
        <>
          <KpiRow diagnosis={diagnosis} campaign={campaign} />
          {!diagnosis.findings.some((finding) => finding.summary === diagnosis.explanation) && (
            <p className={styles.explanation}>{diagnosis.explanation}</p>
          )}
          {diagnosis.hypotheses.length > 0 && (
            <>
              <h3 className={styles.explanation}>Likely causes</h3>
              <ol>
                {diagnosis.hypotheses.map((hypothesis) => (
                  <li key={hypothesis}>{hypothesis}</li>
                ))}
              </ol>
            </>
          )}
          {diagnosis.findings.map((finding) => (
            <FindingRow key={finding.code} finding={finding} campaign={campaign} />
          ))}
          <p className={`dim small ${styles.explanation}`}>
            Numbers as of {formatInstant(diagnosis.asOf, campaign.timeZone)}
          </p>
        </>
      )}
    </Section>
  );
}

function FindingRow({ finding, campaign }: { finding: Finding; campaign: Campaign }) {
  return (
    <article className={styles.finding}>
      <div className={styles.findingHead}>
        <SeverityMark severity={finding.severity} code={finding.code} />
        <strong>{words(finding.code)}</strong>
        <span className="dim small">confidence {formatPercent(finding.confidence, 0)}</span>
      </div>
      <p className={styles.summary}>{finding.summary}</p>
      {finding.evidence.length > 0 && (
        <Disclosure label={`Evidence: ${finding.evidence.map((one) => words(one.metric)).join(', ')}`}>
          {finding.evidence.map((evidence, index) => (
            <EvidenceDetail key={index} evidence={evidence} campaign={campaign} />
          ))}
        </Disclosure>
      )}
    </article>
  );
}
