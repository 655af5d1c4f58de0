import type { Effect, LearningOrigin, LearningValidity, SituationShown } from '../../api/types';
import { formatPercent, platformName, words } from '../../format/numbers';
import type { Tone } from '../../ui/Mark';

/** What a validity means, for people. */
export const VALIDITY: Record<LearningValidity, { tone: Tone; text: string; about: string }> = {
  CANDIDATE: {
    tone: 'neutral',
    text: 'Candidate',
    about: 'Used with little weight: not yet confirmed by outcomes.',
  },
  VALIDATED: { tone: 'good', text: 'Validated', about: 'Confirmed by outcomes.' },
  REJECTED: { tone: 'warn', text: 'Rejected', about: 'Outcomes spoke against it: not used.' },
  RECALLED: { tone: 'bad', text: 'Taken back', about: 'A person took it back: never used again.' },
};

export const ORIGIN: Record<LearningOrigin, { text: string; evidence: string }> = {
  OUTCOME: { text: 'Outcomes of own actions', evidence: 'Outcomes, newest first' },
  OPERATOR: { text: 'Note of a person', evidence: 'Noted by' },
  PLAYBOOK: { text: 'Playbook', evidence: 'Source' },
};

const EXPOSURE: Record<string, string> = {
  RAISES: 'raising what is spent',
  NEUTRAL: 'leaving what is spent',
  REDUCES: 'lowering what is spent',
};

/** Where a learning holds, in words: "Budget limited · Set daily budget, raising what is spent · Google Ads". */
export function situationText(situation: SituationShown): string {
  const action = [
    situation.action === null ? null : words(situation.action),
    situation.exposure === null ? null : (EXPOSURE[situation.exposure] ?? words(situation.exposure)),
  ].filter((part) => part !== null);
  const parts = [
    situation.finding === null ? null : words(situation.finding),
    action.length === 0 ? null : action.join(', '),
    situation.platform === null ? null : platformName(situation.platform),
    situation.objective === null ? null : words(situation.objective),
    situation.vertical,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Anywhere' : parts.join(' · ');
}

/** A relative change with its sign: "+12%". */
export function changeText(value: number): string {
  return `${value < 0 ? '−' : '+'}${formatPercent(Math.abs(value), 0)}`;
}

/** An effect with its interval: "ROAS +8% (−2% to +15%)". */
export function effectText(effect: Effect): string {
  return `${words(effect.metric)} ${changeText(effect.mid)} (${changeText(effect.low)} to ${changeText(effect.high)})`;
}
