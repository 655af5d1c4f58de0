import type { TokenNews } from '../api/types';

/** What a model wrote so far in one step. */
export interface Writing {
  stepId: string;
  agent: string;
  model: string;
  text: string;
  /** The piece that is wanted next. */
  next: number;
  end: TokenNews['end'];
  tokensOut: number | null;
}

/** Most characters kept of one answer: the end is what is being written. */
const LONGEST = 8_000;

/** Returns the answers with one more piece. A piece that was told twice is taken once. */
export function withToken(writings: readonly Writing[], news: TokenNews): readonly Writing[] {
  const held = writings.find((one) => one.stepId === news.stepId);
  if (held === undefined) {
    const { stepId, agent, model, end, tokensOut } = news;
    // Who comes late to the stream sees the rest, and that something is missing.
    const text = news.sequence === 0 ? news.text : `… ${news.text}`;
    return [...writings, { stepId, agent, model, text, next: news.sequence + 1, end, tokensOut }];
  }
  if (news.sequence < held.next) {
    return writings;
  }
  const gap = news.sequence > held.next ? ' … ' : '';
  const written: Writing = {
    ...held,
    text: (held.text + gap + news.text).slice(-LONGEST),
    next: news.sequence + 1,
    end: news.end,
    tokensOut: news.tokensOut,
  };
  return writings.map((one) => (one === held ? written : one));
}
