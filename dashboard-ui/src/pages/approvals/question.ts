import type { Approval, Proposal, Trace } from '../../api/types';
import { formatMicros } from '../../format/money';

/** What is asked for; that approval is needed is said by the page already. */
export function wantedText(approval: Approval): string {
  return approval.action.action.replace(/^Needs approval: /, '');
}

/** The proposal that a question is about; undefined while the run is not read. */
export function proposalOf(approval: Approval, trace: Trace | undefined): Proposal | undefined {
  const { from, to } = approval.action;
  const proposals = trace?.strategy?.proposals ?? [];
  return (
    proposals.find((one) => one.headline === wantedText(approval)) ??
    proposals.find((one) => one.from?.micros === from?.micros && one.to?.micros === to?.micros)
  );
}

const EXPOSURE: Record<Approval['exposure'], string> = {
  RAISES: 'It raises what can be lost.',
  NEUTRAL: 'It does not change what can be lost.',
  REDUCES: 'It lowers what can be lost.',
};

/** The money at stake, in words: "up to $100.00 more a day". */
export function stakeText(approval: Approval): string {
  const { from, to } = approval.action;
  if (approval.exposure === 'RAISES' && from !== null && to !== null && from.currency === to.currency) {
    const more = BigInt(to.micros) - BigInt(from.micros);
    if (more > 0n) {
      return `${formatMicros(more, to.currency)} more may be spent a day.`;
    }
  }
  return EXPOSURE[approval.exposure];
}
