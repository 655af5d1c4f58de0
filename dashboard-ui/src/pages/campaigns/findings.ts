import type { CampaignRun } from '../../api/types';

/** How a finding came and went over the latest runs. */
export interface FindingHistory {
  code: string;
  /** As the newest run that found it has it. */
  severity: string;
  /** When the run began that found it first, and last. */
  since: string;
  last: string;
  /** For each run that found anything, oldest first: its severity there, null where it was not found. */
  strip: readonly (string | null)[];
  /** Whether the newest run still finds it. */
  present: boolean;
}

/** The findings of the latest runs: those that are still there first, then by when they were seen last. */
export function findingHistory(runs: readonly CampaignRun[]): FindingHistory[] {
  const judged = runs
    .filter((run) => run.findings.length > 0)
    .toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
  const codes = [...new Set(judged.flatMap((run) => run.findings.map(({ code }) => code)))];
  return codes
    .map((code) => {
      const strip = judged.map((run) => run.findings.find((one) => one.code === code)?.severity ?? null);
      const found = judged.filter((_, index) => strip[index] !== null);
      return {
        code,
        severity: strip.findLast((severity) => severity !== null) ?? 'INFO',
        since: found[0]?.startedAt ?? '',
        last: found.at(-1)?.startedAt ?? '',
        strip,
        present: strip.at(-1) !== null,
      };
    })
    .sort((a, b) => Number(b.present) - Number(a.present) || Date.parse(b.last) - Date.parse(a.last));
}
