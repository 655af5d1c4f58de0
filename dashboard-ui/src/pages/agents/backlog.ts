import type { Lag, LetterPile } from '../../api/types';
import { formatCount, words } from '../../format/numbers';
import type { Tone } from '../../ui/Mark';

/** What a replay sends at a time. */
export const SENT_AT_A_TIME = 100;

/** The name of a consumer group for people: "adwright-memory-outcomes" is "Memory outcomes". */
export function groupName(group: string): string {
  return words(group.replace(/^adwright-/, ''));
}

/** The name of a topic for people: "adwright.ad-copy.v1.dlq" is "ad-copy". */
export function topicName(topic: string): string {
  return topic.replace(/^adwright\./, '').replace(/\.v\d+(\.dlq)?$/, '');
}

/** Whether somebody reads, in words. */
export function readersOf({ lag, members }: Lag): { tone: Tone; text: string } {
  if (members === 0) {
    return lag > 0
      ? { tone: 'bad', text: 'Nobody reads, and records wait' }
      : { tone: 'warn', text: 'Nobody reads' };
  }
  return { tone: 'good', text: `${formatCount(members)} ${members === 1 ? 'reader' : 'readers'}` };
}

/** The topics in which letters wait, the fullest first. */
export function waitingOf(piles: readonly LetterPile[]): LetterPile[] {
  return piles.filter((pile) => pile.waiting > 0).sort((a, b) => b.waiting - a.waiting);
}

/** What a replay would do, in words. */
export function replayText(pile: LetterPile): string {
  const sent = Math.min(pile.waiting, SENT_AT_A_TIME);
  const letters = pile.waiting > sent ? `The oldest ${formatCount(sent)} letters go` : letterText(sent);
  return `${letters} back to ${topicName(pile.topic)}, bytes and headers as they were. Every agent that reads it gets them again; what fails again is set aside again.`;
}

function letterText(count: number): string {
  return count === 1 ? 'One letter goes' : `${formatCount(count)} letters go`;
}
