import { describe, expect, it } from 'vitest';
import { policy } from '../../test/policies';
import { draftOf } from './whatif';

describe('draftOf', () => {
  it('writes a policy as its file would have it', () => {
    expect(
      draftOf(
        policy({
          because: 'as agreed',
          when: 'action.reduces',
          actions: ['PAUSE'],
          then: 'CLAMP',
          to: 'micros(55)',
        }),
      ),
    ).toBe(
      [
        'policies:',
        '  - name: minimum',
        '    because: as agreed',
        '    actions: ["PAUSE"]',
        '    when: action.reduces',
        '    then: clamp',
        '    to: micros(55)',
        '',
      ].join('\n'),
    );
  });

  it('keeps quotes, colons and lines of a condition as people wrote them', () => {
    const draft = draftOf(policy({ because: 'a reason: with #', when: '"a" in campaign.labels\n&& true' }));

    expect(draft).toContain('    because: |-\n      a reason: with #\n');
    expect(draft).toContain('    when: |-\n      "a" in campaign.labels\n      && true\n');
  });

  it('keeps whom it is about', () => {
    const draft = draftOf(policy({ platforms: ['META'], labels: ['season=sale', 'a=b=c'] }));

    expect(draft).toContain('    platforms: ["META"]\n');
    expect(draft).toContain('    labels:\n      "season": "sale"\n      "a": "b=c"\n');
  });
});
