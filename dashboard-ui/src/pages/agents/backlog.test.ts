import { describe, expect, it } from 'vitest';
import type { LetterPile } from '../../api/types';
import { groupName, readersOf, replayText, topicName, waitingOf } from './backlog';

const pile = (changed: Partial<LetterPile>): LetterPile => ({
  topic: 'adwright.strategies.v1.dlq',
  waiting: 0,
  replayed: 0,
  oldest: null,
  newest: null,
  reasons: [],
  whole: true,
  ...changed,
});

describe('names', () => {
  it.each([
    ['adwright-memory-outcomes', 'Memory outcomes'],
    ['another', 'Another'],
  ])('group %s is %s', (group, name) => {
    expect(groupName(group)).toBe(name);
  });

  it.each([
    ['adwright.ad-copy.v1.dlq', 'ad-copy'],
    ['adwright.executions.v1', 'executions'],
    ['elsewhere', 'elsewhere'],
  ])('topic %s is %s', (topic, name) => {
    expect(topicName(topic)).toBe(name);
  });
});

describe('readersOf', () => {
  it.each([
    [5, 0, 'bad', 'Nobody reads, and records wait'],
    [0, 0, 'warn', 'Nobody reads'],
    [5, 1, 'good', '1 reader'],
    [0, 3, 'good', '3 readers'],
  ])('%d behind with %d members is %s', (lag, members, tone, text) => {
    expect(readersOf({ group: 'g', topic: 't', lag, members })).toEqual({ tone, text });
  });
});

describe('waitingOf', () => {
  it('leaves out topics whose letters were all sent again, and begins with the fullest', () => {
    const piles = [pile({ replayed: 9 }), pile({ waiting: 1 }), pile({ waiting: 7 })];

    expect(waitingOf(piles).map((one) => one.waiting)).toEqual([7, 1]);
  });
});

describe('replayText', () => {
  it.each([
    [1, 'One letter goes back to strategies'],
    [12, '12 letters go back to strategies'],
    [400, 'The oldest 100 letters go back to strategies'],
  ])('of %d', (waiting, begin) => {
    expect(replayText(pile({ waiting }))).toMatch(new RegExp(`^${begin}`));
  });
});
