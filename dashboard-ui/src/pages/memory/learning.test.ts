import { describe, expect, it } from 'vitest';
import { effectText, situationText } from './learning';

const anywhere = {
  platform: null,
  objective: null,
  vertical: null,
  finding: null,
  action: null,
  exposure: null,
};

describe('situationText', () => {
  it.each([
    [{}, 'Anywhere'],
    [
      { finding: 'BUDGET_LIMITED', action: 'SET_DAILY_BUDGET', exposure: 'RAISES', platform: 'GOOGLE_ADS' },
      'Budget limited · Set daily budget, raising what is spent · Google Ads',
    ],
    [{ vertical: 'retail', exposure: 'REDUCES' }, 'lowering what is spent · retail'],
  ])('of %o', (given, text) => {
    expect(situationText({ ...anywhere, ...given })).toBe(text);
  });
});

describe('effectText', () => {
  it('tells both ends of the interval with their signs', () => {
    expect(effectText({ metric: 'roas', low: -0.02, mid: 0.08, high: 0.15 })).toBe('ROAS +8% (−2% to +15%)');
  });
});
