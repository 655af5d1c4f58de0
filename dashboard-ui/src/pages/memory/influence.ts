import type { Trace } from '../../api/types';

/** A run that recalled a learning. */
export interface Influenced {
  correlationId: string;
  campaign: string;
  /** How well it fitted, 0 to 1. */
  score: number;
  /** Proposals that rest on it, as headlines, best first; empty if the plan was made without. */
  proposals: string[];
}

/** The runs among those given whose memory came up with a learning, those first whose plan used it. */
export function influencedBy(learningId: string, traces: readonly Trace[]): Influenced[] {
  return traces
    .flatMap((trace) => {
      const recalled = trace.recall?.learnings.find((one) => one.learningId === learningId);
      return recalled === undefined
        ? []
        : [
            {
              correlationId: trace.correlationId,
              campaign: trace.campaign.name ?? trace.campaign.campaignId,
              score: recalled.score,
              proposals:
                trace.strategy?.proposals
                  .filter((proposal) => proposal.learningIds.includes(learningId))
                  .map((proposal) => proposal.headline) ?? [],
            },
          ];
    })
    .sort((a, b) => Math.min(1, b.proposals.length) - Math.min(1, a.proposals.length));
}
