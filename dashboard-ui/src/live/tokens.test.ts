import { describe, expect, it } from 'vitest';
import type { TokenNews } from '../api/types';
import { withToken, type Writing } from './tokens';

const piece = (sequence: number, text: string, changed: Partial<TokenNews> = {}): TokenNews => ({
  correlationId: 'r1',
  importId: null,
  campaignId: 'c',
  agent: 'strategist',
  stepId: 's1',
  model: 'qwen',
  sequence,
  text,
  end: 'MORE',
  tokensOut: null,
  ...changed,
});

const written = (pieces: readonly TokenNews[]) => pieces.reduce<readonly Writing[]>(withToken, []);

describe('withToken', () => {
  it('joins the pieces of one answer, a repeated one once', () => {
    const [answer] = written([piece(0, 'Raise '), piece(1, 'it'), piece(1, 'it')]);

    expect(answer).toMatchObject({ text: 'Raise it', end: 'MORE', tokensOut: null });
  });

  it('keeps the answers of different steps apart', () => {
    const answers = written([piece(0, 'a'), piece(0, 'b', { stepId: 's2', agent: 'copywriter' })]);

    expect(answers.map(({ agent, text }) => [agent, text])).toEqual([
      ['strategist', 'a'],
      ['copywriter', 'b'],
    ]);
  });

  it('shows where pieces are missing', () => {
    const [answer] = written([piece(3, 'it '), piece(5, 'now', { end: 'COMPLETE', tokensOut: 6 })]);

    expect(answer).toMatchObject({ text: '… it  … now', end: 'COMPLETE', tokensOut: 6 });
  });
});
