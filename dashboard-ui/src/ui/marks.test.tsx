import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { RuleMark, VerdictMark } from './marks';

describe('RuleMark', () => {
  it.each([
    ['ALLOW', 'Allow', 'Allowed'],
    ['CLAMP', 'Limit', 'Limited'],
    ['ASK', 'Ask a person', 'Asks a person'],
    ['BLOCK', 'Block', 'Blocked'],
  ] as const)('%s is the order "%s", where the verdict is "%s"', (verdict, order, done) => {
    render(
      <>
        <RuleMark verdict={verdict} />
        <VerdictMark verdict={verdict} />
      </>,
    );

    expect(screen.getByText(order)).toBeInTheDocument();
    expect(screen.getByText(done)).toBeInTheDocument();
  });
});
